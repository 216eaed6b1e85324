import { compileModel, RECORD_SCHEMA, type ModuleDocument, type ModuleModel } from '@mokuai/definition';
import { ident, literal } from '@mokuai/kernel';
import type { ExistingTable } from './existing.js';
import { finalName } from './places.js';
import type { DdlStep } from './step.js';
import { wantedIndexes, wantedKeys } from './wanted.js';
import { stepsOf } from './words.js';

/** Old name → new name of the fields that a publish renames. */
export type Renames = ReadonlyMap<string, string>;

/** A field is renamed when `renamedFrom` names one that is published, and goes. */
export function renamesOf(from: ModuleModel | undefined, to: ModuleModel, existing: ExistingTable): Renames {
  const renames = new Map<string, string>();
  for (const { name, settings } of to.ownFields) {
    const was = settings.renamedFrom;
    if (was === undefined || !from?.fields.has(was) || from.fields.has(name)) continue;
    if (!to.fields.has(was) && existing.columns.has(was)) renames.set(was, name);
  }
  return renames;
}

/** The module as it would be if its fields kept their old names: what the tables are brought to before the switch. */
export function beforeRename(to: ModuleModel, renames: Renames): ModuleModel {
  if (renames.size === 0) return to;
  const oldNames = new Map([...renames].map(([was, now]) => [now, was]));
  const old = (sort: string): string =>
    sort.startsWith('-') ? `-${old(sort.slice(1))}` : (oldNames.get(sort) ?? sort);
  const { document } = to;
  const before: ModuleDocument = {
    ...document,
    titleField: old(document.titleField),
    fields: document.fields.map((field) => ({ ...field, name: old(field.name) })),
    ...(document.unique && { unique: document.unique.map((names) => names.map(old)) }),
    ...(document.duplicateRules && {
      // Without their conditions, which speak of the new names: indexes hold every record.
      duplicateRules: document.duplicateRules.map(({ when: _when, match, ...rule }) => ({
        ...rule,
        match: match.map(({ field, ...how }) => ({ ...how, field: old(field) })),
      })),
    }),
    ...(document.indexes && { indexes: document.indexes.map((sorts) => sorts.map(old)) }),
  };
  return compileModel(0, [before]).module(to.name)!;
}

/** Renames columns, and with them the indexes and keys that the new Model knows by other names. */
export function renameSteps(to: ModuleModel, before: ModuleModel, renames: Renames): DdlStep[] {
  const step = stepsOf(to.name);
  const oldIndexes = wantedIndexes(before);
  const oldKeys = wantedKeys(before);
  const columns = [...renames].flatMap(([was, now]) => {
    const words = [before.fields.get(was)!.search?.column, to.fields.get(now)!.search?.column] as const;
    const [en, zh] =
      finalName(was) === now
        ? [`Put ${now} of ${to.name} in its place`, `启用 ${to.name} 的新字段 ${now}`]
        : [`Rename field ${was} of ${to.name} to ${now}`, `将 ${to.name} 的字段 ${was} 改名为 ${now}`];
    const pairs = [[was, now] as const, ...(words[0] && words[1] ? [[words[0], words[1]] as const] : [])];
    return pairs.map(([from, name]) =>
      step('switch', false, `ALTER TABLE ${to.table} RENAME COLUMN ${ident(from)} TO ${ident(name)}`, en, zh),
    );
  });
  const indexes = wantedIndexes(to).flatMap(({ name, ofWords, fields }, position) => {
    const was = oldIndexes[position]!.name;
    const sql = `ALTER INDEX ${ofWords ? 'IF EXISTS ' : ''}${ident(RECORD_SCHEMA)}.${ident(was)} RENAME TO ${ident(name)}`;
    return was === name
      ? []
      : [
          step(
            'switch',
            false,
            sql,
            `Rename the index on ${fields.join(', ')} of ${to.name}`,
            `重命名 ${to.name} 的索引：${fields.join('、')}`,
          ),
        ];
  });
  const keys = wantedKeys(to).flatMap(({ name, field }, position) => {
    const was = oldKeys[position]!.name;
    const sql = `ALTER TABLE ${to.table} RENAME CONSTRAINT ${ident(was)} TO ${ident(name)}`;
    return was === name
      ? []
      : [
          step(
            'switch',
            false,
            sql,
            `Rename the reference ${field} of ${to.name}`,
            `重命名 ${to.name} 的引用 ${field}`,
          ),
        ];
  });
  // Files know the field that they were sent for.
  const files = [...renames].flatMap(([was, now]) =>
    to.fields.get(now)!.type.files
      ? step(
          'switch',
          false,
          `UPDATE system.attachment SET field = ${literal(now)} WHERE module = ${literal(to.name)} AND field = ${literal(was)}`,
          `Files of field ${was} of ${to.name} become those of ${now}`,
          `${to.name} 字段 ${was} 的文件归入 ${now}`,
        )
      : [],
  );
  const history = [...renames]
    // What takes the place of a field of another type had no name before.
    .filter(([was]) => finalName(was) === was)
    .map(([was, now]) =>
      step(
        'switch',
        false,
        `SELECT system.give_up_name(${literal(to.name)}, ${literal(was)}, ${literal(now)})`,
        `History of field ${was} of ${to.name} becomes that of ${now}`,
        `${to.name} 字段 ${was} 的变更历史归入 ${now}`,
      ),
    );
  return [...columns, ...indexes, ...keys, ...files, ...history];
}
