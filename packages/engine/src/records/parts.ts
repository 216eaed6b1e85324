import type { ModuleModel } from '@mokuai/definition';
import { Problem } from '@mokuai/kernel';

/** What belongs to records besides their fields, and may be switched off for a module. What was there before stays, unseen. */
export type RecordPart = 'history' | 'comments' | 'attachments';

/** Throws 404 where the records of a module have no such part. */
export function requirePart(module: Pick<ModuleModel, 'document'> | undefined, part: RecordPart): void {
  if (module?.document[part] === false) throw new Problem('switched_off');
}
