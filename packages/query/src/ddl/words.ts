import type { DdlPhase, DdlStep } from './step.js';

/** Makes steps of one module. */
export const stepsOf =
  (module: string) =>
  (
    kind: DdlPhase,
    online: boolean,
    sql: string,
    en: string,
    zh: string,
    more: Pick<DdlStep, 'keeps' | 'confirm' | 'loses' | 'unique' | 'undo' | 'batched'> = {},
  ): DdlStep => ({ module, description: { en, 'zh-CN': zh }, sql, online, kind, ...more });
