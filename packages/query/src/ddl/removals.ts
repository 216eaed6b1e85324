import { isSearchColumn, tableOf, type Model, type ModuleModel } from '@mokuai/definition';
import { ident, RESERVED_NAMES as SYSTEM_NAMES } from '@mokuai/kernel';
import type { Existing, ExistingTable } from './existing.js';
import { dropIndex } from './indexes.js';
import type { Renames } from './renames.js';
import type { DdlStep } from './step.js';
import { wantedIndexes, wantedKeys, wordColumns } from './wanted.js';
import { stepsOf } from './words.js';

/** What a module no longer needs. `before` is the module under its old field names: the names that exist now. */
export function removals(
  from: ModuleModel | undefined,
  to: ModuleModel,
  before: ModuleModel,
  existing: ExistingTable,
  renames: Renames,
): DdlStep[] {
  const indexes = new Set(wantedIndexes(before).map(({ name }) => name));
  const words = new Set(wordColumns(before).map(({ column }) => column));
  const keys = new Set(wantedKeys(before).map(({ name }) => name));
  const gone = (from?.ownFields ?? []).filter((field) => !to.fields.has(field.name) && !renames.has(field.name));
  // The table was kept from a module of the same name that was removed: so are its columns that this one has no use for.
  const unused = from
    ? []
    : [...existing.columns.keys()].filter(
        (name) => !SYSTEM_NAMES.has(name) && !to.fields.has(name) && !isSearchColumn(name),
      );
  return [
    ...dropKeys(to.name, existing, keys),
    ...[...existing.indexes.keys()]
      // Other indexes were made by hand, by whoever runs the database: they stay.
      .filter((name) => /^[ui]_/.test(name) && !indexes.has(name))
      .map((name) => dropIndex(to.name, name, 'contract')),
    // Words are made again from the values where they are wanted again.
    ...[...existing.columns.keys()]
      .filter((name) => isSearchColumn(name) && !words.has(name))
      .map((name) =>
        stepsOf(to.name)(
          'contract',
          false,
          `ALTER TABLE ${to.table} DROP COLUMN IF EXISTS ${ident(name)}`,
          `Drop ${name} of ${to.name}, which nothing is searched by`,
          `删除 ${to.name} 不再用于搜索的 ${name}`,
        ),
      ),
    ...gone.map((field) =>
      stepsOf(to.name)(
        'contract',
        false,
        `ALTER TABLE ${to.table} DROP COLUMN IF EXISTS ${field.column}`,
        `Drop field ${field.name} of ${to.name} with its values`,
        `删除 ${to.name} 的字段 ${field.name} 及其数据`,
        { confirm: `drop module/${to.name}/fields/${field.name}`, later: { column: field.name } },
      ),
    ),
    ...unused.map((name) =>
      stepsOf(to.name)(
        'contract',
        false,
        `ALTER TABLE ${to.table} DROP COLUMN IF EXISTS ${ident(name)}`,
        `Drop the former ${name}`,
        `删除旧字段 ${name}`,
        { later: { column: name } },
      ),
    ),
  ];
}

/** Modules that are gone: what they point at may be deleted at once, their rows later. */
export const removedModules = (from: Model, to: Model, existing: Existing): DdlStep[] =>
  from.modules
    .filter((name) => !to.modules.includes(name))
    .flatMap((name) => {
      const table = existing.get(name);
      return [
        ...(table ? dropKeys(name, table, new Set()) : []),
        stepsOf(name)(
          'contract',
          false,
          `DROP TABLE IF EXISTS ${tableOf(name)}`,
          `Drop module ${name} with all its records`,
          `删除模块 ${name} 及其全部记录`,
          { confirm: `drop module/${name}`, later: {} },
        ),
      ];
    });

const dropKeys = (module: string, existing: ExistingTable, wanted: ReadonlySet<string>): DdlStep[] =>
  [...existing.keys.keys()]
    .filter((name) => !wanted.has(name))
    .map((name) =>
      stepsOf(module)(
        'contract',
        false,
        `ALTER TABLE ${tableOf(module)} DROP CONSTRAINT IF EXISTS ${ident(name)}`,
        `Drop reference ${name}`,
        `删除引用 ${name}`,
      ),
    );
