import { generatedName, tableOf, type FieldModel, type ModuleModel } from '@mokuai/definition';
import { ident, shortHash } from '@mokuai/kernel';
import { hashSql, keySql } from '../duplicates/keys.js';

/** An index as a module wants it. */
export interface WantedIndex {
  readonly name: string;
  /** What stands after `ON <table>`. */
  readonly body: string;
  readonly fields: readonly string[];
  readonly unique: boolean;
  /** It is made when the words that it is over are there, which takes longer than a publish should. */
  readonly ofWords?: true;
}

/** A foreign key as a module wants it. */
export interface WantedKey {
  readonly name: string;
  readonly field: string;
  /** What stands after `ADD CONSTRAINT <name>`. */
  readonly body: string;
  readonly target: string;
}

const LIVE = ' WHERE deleted_at IS NULL';

/** The columns every record has, beside those of its fields. */
export const SYSTEM_COLUMN_DEFINITIONS: readonly string[] = [
  'id uuid PRIMARY KEY',
  'version integer NOT NULL DEFAULT 1',
  'created_at timestamptz(3) NOT NULL DEFAULT now()',
  'created_by uuid',
  'updated_at timestamptz(3) NOT NULL DEFAULT now()',
  'updated_by uuid',
  'owner uuid',
  'department uuid',
  'dlft bigint',
  'business_type text',
  'stage text',
  `approval_status text NOT NULL DEFAULT 'none'`,
  'deleted_at timestamptz(3)',
];

/** `"name" text COLLATE "…"` */
export const columnDefinition = (field: FieldModel): string => `${field.column} ${columnType(field)}`;

/**
 * What a field's column is declared as. Decimals without their scale: writes cast to the scale of the field, and a greater
 * one would otherwise rewrite the whole table while everybody waits.
 */
export function columnType(field: FieldModel): string {
  const { type, collation } = field.type.column(field.settings);
  return `${type.replace(/^numeric\(.*\)/, 'numeric')}${collation ? ` COLLATE ${ident(collation)}` : ''}`;
}

/** The indexes of a module: for its rows in order of age, for each scope of rights, and for what its document asks. */
export function wantedIndexes(module: ModuleModel): WantedIndex[] {
  const byRule = ['created_at', 'owner', 'dlft'].map((first) =>
    index(module, first === 'created_at' ? [first] : [first, 'created_at'], [
      ...(first === 'created_at' ? [] : [first]),
      'created_at',
      'id',
    ]),
  );
  const bin: WantedIndex = {
    name: generatedName('i', module.name, 'deleted_at'),
    body: '(deleted_at, id) WHERE deleted_at IS NOT NULL',
    fields: ['deleted_at'],
    unique: false,
  };
  const documents = (module.document.indexes ?? []).map((sorts) => {
    const names = sorts.map((sort) => sort.replace(/^-/, ''));
    const body = `(${documentIndexParts(module, sorts).join(', ')})${LIVE}`;
    return { name: nameOf(module, sorts, body), body, fields: names, unique: false };
  });
  const all = [
    ...byRule,
    bin,
    ...module.uniques.map((unique) => uniqueIndex(module, unique)),
    ...fieldIndexes(module),
    ...documents,
    ...duplicateIndexes(module),
    ...wordIndexes(module),
  ];
  return [...new Map(all.map((wanted) => [wanted.name, wanted])).values()];
}

/**
 * The leading fields of an index are compared with values, so they stand as they are; the last one is what rows are sorted by,
 * and the id that breaks ties goes its way, so that no further sort is needed.
 */
function documentIndexParts(module: ModuleModel, sorts: readonly string[]): string[] {
  const last = sorts.length - 1;
  const direction = sorts[last]!.startsWith('-') ? ' DESC' : '';
  const parts = sorts.map((sort, i) => {
    const field = module.fields.get(sort.replace(/^-/, ''))!;
    return i < last ? field.column : sortPart(field) + direction;
  });
  return [...parts, `id${direction}`];
}

/** The foreign keys of a module: one per lookup. Deleting is decided by the write road; these are its safety net. */
export const wantedKeys = (module: ModuleModel): WantedKey[] =>
  module.ownFields
    .filter((field) => field.target !== undefined)
    .map((field) => ({
      name: generatedName('f', module.name, field.name),
      field: field.name,
      body: `FOREIGN KEY (${field.column}) REFERENCES ${tableOf(field.target!)} (id)`,
      target: field.target!,
    }));

function fieldIndexes(module: ModuleModel): WantedIndex[] {
  return module.ownFields.flatMap((field): WantedIndex[] => {
    // Whole, not only over live rows: deleting what a lookup points at asks for every row that does.
    if (field.target !== undefined) {
      const body = `(${field.column}, created_at, id)`;
      return [{ name: nameOf(module, [field.name], body), body, fields: [field.name], unique: false }];
    }
    if (field.targets !== undefined) {
      const body = `USING gin (${field.column})`;
      return [{ name: nameOf(module, [field.name], body), body, fields: [field.name], unique: false }];
    }
    if (field.settings.indexed !== true) return [];
    // One that is sorted by something else than its value is worth more as a filter.
    const body =
      sortPart(field) === field.column ? `(${field.column}, id)${LIVE}` : `(${field.column}, created_at, id)${LIVE}`;
    return [{ name: nameOf(module, [field.name], body), body, fields: [field.name], unique: false }];
  });
}

/** What records are compared by under rules about duplicates. */
const duplicateIndexes = (module: ModuleModel): WantedIndex[] =>
  module.duplicateRules.map((rule) => {
    const fields = rule.match.map(({ field }) => field.name);
    const body = `(${hashSql(keySql(rule))})${LIVE}`;
    return { name: nameOf(module, [...fields, 'same'], body), body, fields, unique: false };
  });

/** The columns of the words by which a module is searched. */
export const wordColumns = (module: ModuleModel): readonly { readonly field: FieldModel; readonly column: string }[] =>
  module.ownFields.flatMap((field) => (field.search ? [{ field, column: field.search.column }] : []));

/** `"_words1_name" text COLLATE "C"` */
export const wordColumnDefinition = (column: string): string => `${ident(column)} text COLLATE "C"`;

/** The indexes of these words. Grams wait in a list that every search reads: a short one. */
export const wordIndexes = (module: ModuleModel): WantedIndex[] =>
  module.ownFields.flatMap(({ name, search }): WantedIndex[] => {
    if (!search) return [];
    const body = `USING gin (system.grams(${ident(search.column)})) WITH (gin_pending_list_limit = 1024)`;
    return [{ name: search.index, body, fields: [name], unique: false, ofWords: true }];
  });

function uniqueIndex(module: ModuleModel, unique: ModuleModel['uniques'][number]): WantedIndex {
  const fields = unique.fields.map((name) => module.fields.get(name)!);
  // Numbers stay taken when their record is deleted; all else is free again.
  const forEver = fields.length === 1 && fields[0]!.type.numbering?.(fields[0]!.settings) !== undefined;
  return {
    name: unique.index,
    body: `(${fields.map((field) => field.column).join(', ')})${forEver ? '' : LIVE}`,
    fields: unique.fields,
    unique: true,
  };
}

function index(module: ModuleModel, name: readonly string[], columns: readonly string[]): WantedIndex {
  return {
    name: generatedName('i', module.name, ...name),
    body: `(${columns.join(', ')})${LIVE}`,
    fields: name,
    unique: false,
  };
}

/** The field as a part of an index: what it is sorted by. */
function sortPart(field: FieldModel): string {
  const key = field.sortKey('') ?? field.column;
  return key === field.column ? key : `(${key})`;
}

/** The body is part of the name, so that an index of another body is another index. */
const nameOf = (module: ModuleModel, fields: readonly string[], body: string): string =>
  generatedName('i', module.name, ...fields, shortHash(body).slice(0, 4));
