import type { ModuleModel } from '@mokuai/definition';
import { ident } from '@mokuai/kernel';
import { withRenamed, type ExistingTable } from './existing.js';
import { placeOf } from './places.js';
import type { DdlStep } from './step.js';
import { stepsOf } from './words.js';

/** Steps that name columns otherwise, and the table after them. */
export interface Moved {
  readonly existing: ExistingTable;
  readonly steps: readonly DdlStep[];
}

/**
 * Makes room for a new field where a column has its name: one that somebody made by hand, or one of another type in a table
 * that is taken back, whose field was removed with it by `removedBy`. Nothing reads it, so it can give way at once.
 */
export function putAside(
  module: ModuleModel,
  name: string,
  existing: ExistingTable,
  revision: number,
  removedBy?: number,
): Moved {
  const place = placeOf(revision, name);
  const rename = (from: string, to: string): string =>
    `ALTER TABLE ${module.table} RENAME COLUMN ${ident(from)} TO ${ident(to)}`;
  const [en, zh] = [`Put aside the former ${name} of ${module.name}`, `保留 ${module.name} 的旧字段 ${name}`];
  return {
    existing: withRenamed(existing, name, place),
    steps: [
      stepsOf(module.name)('expand', false, rename(name, place), en, zh, {
        undo: rename(place, name),
        keeps: { field: name, place, ...(removedBy !== undefined && { revision: removedBy }) },
      }),
    ],
  };
}
