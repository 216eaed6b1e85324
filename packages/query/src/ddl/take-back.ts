import { RECORD_SCHEMA, tableOf, type ModuleModel } from '@mokuai/definition';
import { ident } from '@mokuai/kernel';
import { putAside, type Moved } from './aside.js';
import { withRenamed, type ExistingTable } from './existing.js';
import { keptTable } from './places.js';
import type { DdlStep } from './step.js';
import { stepsOf } from './words.js';

/** Something removed that is wanted again with what was kept of it. */
export interface TakeBack {
  readonly module: string;
  /** The field that takes the values; null: the module takes its records. */
  readonly field: string | null;
  /** Where they are kept. */
  readonly place: string;
  /** The revision that removed it. */
  readonly revision: number;
  /** Of a module: its fields that had the same form. What others had is put aside. */
  readonly fits: readonly string[];
}

/** Gives new fields the columns that were kept; what was taken already, by a publish that was interrupted, is. */
export function takeColumns(
  module: ModuleModel,
  existing: ExistingTable,
  takeBack: readonly TakeBack[],
  revision: number,
): Moved {
  return takeBack.reduce<Moved>(
    (taken, { field, place }) => {
      const { columns } = taken.existing;
      if (field === null || !columns.has(place)) return taken;
      const aside = columns.has(field) ? putAside(module, field, taken.existing, revision) : undefined;
      const after = aside?.existing ?? taken.existing;
      const [en, zh] = [`Take back the values of ${field} of ${module.name}`, `取回 ${module.name} 的字段 ${field} 的数据`]; // prettier-ignore
      const rename = (from: string, to: string): string =>
        `ALTER TABLE ${module.table} RENAME COLUMN ${ident(from)} TO ${ident(to)}`;
      const take = stepsOf(module.name)('expand', false, rename(place, field), en, zh, { undo: rename(field, place) });
      return {
        existing: withRenamed(after, place, field),
        steps: [...taken.steps, ...(aside?.steps ?? []), take],
      };
    },
    { existing, steps: [] },
  );
}

/** Gives a new module the table that was kept. */
export function takeTable(module: string, place: string): DdlStep {
  const [en, zh] = [`Take back the records of ${module}`, `取回 ${module} 的记录`];
  return stepsOf(module)(
    'expand',
    false,
    `ALTER TABLE ${keptTable(place, module)} SET SCHEMA ${ident(RECORD_SCHEMA)}`,
    en,
    zh,
    { undo: `ALTER TABLE IF EXISTS ${tableOf(module)} SET SCHEMA ${ident(place)}` },
  );
}
