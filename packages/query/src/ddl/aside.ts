import type { ModuleModel } from '@mokuai/definition';
import { ident, shortHash } from '@mokuai/kernel';
import type { ExistingTable } from './existing.js';
import type { DdlStep } from './step.js';
import { stepsOf } from './words.js';

/** Makes room for a column where one is kept from an earlier field: nothing reads that one, so it can give way at once. */
export function putAside(module: ModuleModel, name: string, existing: ExistingTable): DdlStep[] {
  const step = stepsOf(module.name);
  const aside = freeName(name, existing);
  const rename = (from: string, to: string): string =>
    `ALTER TABLE ${module.table} RENAME COLUMN ${ident(from)} TO ${ident(to)}`;
  const drop = `ALTER TABLE ${module.table} DROP COLUMN IF EXISTS ${ident(aside)}`;
  const [en, zh] = [`Put aside the former ${name} of ${module.name}`, `保留 ${module.name} 的旧字段 ${name}`];
  return [
    step('expand', false, rename(name, aside), en, zh, { undo: rename(aside, name) }),
    step('contract', false, drop, `Drop the former ${name}`, `删除旧字段 ${name}`, { later: { column: aside } }),
  ];
}

/** No field begins with `_`; fields of the same name may have been put aside before. */
function freeName(name: string, existing: ExistingTable): string {
  for (let n = 0; ; n++) {
    const aside = `_${name.slice(0, 40)}_${shortHash(`${existing.columns.get(name)} ${n}`).slice(0, 8)}`;
    if (!existing.columns.has(aside)) return aside;
  }
}
