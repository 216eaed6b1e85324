import { isSearchColumn, RECORD_SCHEMA, tableOf, type Model, type ModuleModel } from '@mokuai/definition';
import { ident, RESERVED_NAMES as SYSTEM_NAMES } from '@mokuai/kernel';
import type { Existing, ExistingTable } from './existing.js';
import { dropIndex } from './indexes.js';
import { isPlace, placeOf } from './places.js';
import type { Renames } from './renames.js';
import type { DdlPhase, DdlStep } from './step.js';
import type { TakeBack } from './take-back.js';
import { wantedIndexes, wantedKeys, wordColumns, type WantedIndex } from './wanted.js';
import { stepsOf } from './words.js';

/**
 * What stands under a name that something else gets in the switch: indexes of a field that becomes one of another type, and its
 * words. They go in the switch too, a change of the catalog under locks that it has anyway.
 */
export function inTheWayOf(to: ModuleModel, before: ModuleModel, existing: ExistingTable): DdlStep[] {
  const step = stepsOf(to.name);
  const { indexes, words } = claimed(to, before);
  return [
    ...[...existing.indexes.keys()]
      .filter((name) => indexes.has(name))
      .map((name) => step('switch', false, `DROP INDEX IF EXISTS ${ident(RECORD_SCHEMA)}.${ident(name)}`, `Drop index ${name}`, `删除索引 ${name}`)), // prettier-ignore
    ...[...existing.columns.keys()].filter((name) => words.has(name)).map((name) => dropWords(to, name, 'switch')),
  ];
}

/** Names that mean something else after the switch than before it. */
function claimed(to: ModuleModel, before: ModuleModel): { readonly indexes: Names; readonly words: Names } {
  const changed = (was: readonly string[], now: readonly string[]): Names => new Set(now.filter((name) => !was.includes(name))); // prettier-ignore
  return {
    indexes: changed(namesOf(wantedIndexes(before)), namesOf(wantedIndexes(to))),
    words: changed(wordsOf(before), wordsOf(to)),
  };
}

type Names = ReadonlySet<string>;
const namesOf = (indexes: readonly WantedIndex[]): string[] => indexes.map(({ name }) => name);
const wordsOf = (module: ModuleModel): string[] => wordColumns(module).map(({ column }) => column);

const dropWords = (to: ModuleModel, name: string, phase: DdlPhase): DdlStep =>
  stepsOf(to.name)(
    phase,
    false,
    `ALTER TABLE ${to.table} DROP COLUMN IF EXISTS ${ident(name)}`,
    `Drop ${name} of ${to.name}, which nothing is searched by`,
    `删除 ${to.name} 不再用于搜索的 ${name}`,
  );

/** What a module no longer needs. `before` is the module under its old field names: the names that exist now. */
export function removals(
  from: ModuleModel | undefined,
  to: ModuleModel,
  before: ModuleModel,
  existing: ExistingTable,
  renames: Renames,
  revision: number,
): DdlStep[] {
  const taken = claimed(to, before);
  const indexes = new Set([...namesOf(wantedIndexes(before)), ...taken.indexes]);
  const words = new Set([...wordsOf(before), ...taken.words]);
  const keys = new Set(wantedKeys(before).map(({ name }) => name));
  const gone = (from?.ownFields ?? []).filter((field) => !to.fields.has(field.name) && !renames.has(field.name));
  return [
    ...dropKeys(to.name, existing, keys),
    ...[...existing.indexes.keys()]
      // Other indexes were made by hand, by whoever runs the database: they stay.
      .filter((name) => /^[ui]_/.test(name) && !indexes.has(name))
      .map((name) => dropIndex(to.name, name, 'contract')),
    // Words are made again from the values where they are wanted again.
    ...[...existing.columns.keys()]
      .filter((name) => isSearchColumn(name) && !words.has(name))
      .map((name) => dropWords(to, name, 'contract')),
    ...gone.map((field) => {
      const place = placeOf(revision, field.name);
      return stepsOf(to.name)(
        'contract',
        false,
        `ALTER TABLE ${to.table} RENAME COLUMN ${field.column} TO ${ident(place)}`,
        `Remove field ${field.name} of ${to.name} with its values`,
        `删除 ${to.name} 的字段 ${field.name} 及其数据`,
        { confirm: `drop module/${to.name}/fields/${field.name}`, keeps: { field: field.name, place } },
      );
    }),
  ];
}

/** What a module that took its records back has no use for: fields that it had, and the empty place. */
export function afterTaking(to: ModuleModel, existing: ExistingTable, revision: number, table: TakeBack): DdlStep[] {
  const step = stepsOf(to.name);
  const unused = [...existing.columns.keys()].filter(
    (name) => !SYSTEM_NAMES.has(name) && !to.fields.has(name) && !isSearchColumn(name) && !isPlace(name),
  );
  return [
    ...unused.map((field) => {
      const place = placeOf(revision, field);
      const sql = `ALTER TABLE ${to.table} RENAME COLUMN ${ident(field)} TO ${ident(place)}`;
      const keeps = { field, place, revision: table.revision };
      return step('contract', false, sql, `Put aside the former ${field} of ${to.name}`, `保留 ${to.name} 的旧字段 ${field}`, { keeps }); // prettier-ignore
    }),
    step(
      'contract',
      false,
      `DROP SCHEMA IF EXISTS ${ident(table.place)}`,
      `Drop the place where ${to.name} was kept`,
      `删除 ${to.name} 的保留位置`,
    ),
  ];
}

/** Modules that are gone: what they point at may be deleted at once; their tables are kept out of the way. */
export const removedModules = (from: Model, to: Model, existing: Existing): DdlStep[] =>
  from.modules
    .filter((name) => !to.modules.includes(name))
    .flatMap((name) => {
      const table = existing.get(name);
      const step = stepsOf(name);
      const place = placeOf(to.revision, name);
      return [
        ...(table ? dropKeys(name, table, new Set()) : []),
        step(
          'contract',
          false,
          `CREATE SCHEMA IF NOT EXISTS ${ident(place)}`,
          `Make a place to keep ${name}`,
          `为 ${name} 准备保留位置`,
        ),
        step(
          'contract',
          false,
          `ALTER TABLE IF EXISTS ${tableOf(name)} SET SCHEMA ${ident(place)}`,
          `Remove module ${name} with all its records`,
          `删除模块 ${name} 及其全部记录`,
          { confirm: `drop module/${name}`, keeps: { field: null, place } },
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
