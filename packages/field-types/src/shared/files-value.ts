import type { Json } from '@mokuai/expression';
import type { FieldSettings, FieldType, JsonSchema } from '../field-type.js';
import { JsonParameter } from './json-parameter.js';
import { emptiness } from './operators.js';
import { idSchema } from './references.js';
import { matchingIn } from './text-operators.js';
import { textSchema } from './text-value.js';

/** One uploaded file of a value. A client has to say its id only; the rest is what the server knows of it. */
export interface FileValue {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** What its bytes say it is. */
  readonly type: string;
}

/** Which files a field takes. */
export interface FileRules {
  readonly most: number;
  /** Undefined where the installation's limit is the only one. */
  readonly maxBytes: number | undefined;
  /** Is a file of this media type one of them? */
  takes(type: string): boolean;
}

const MOST = 20;
const MEGABYTE = 1024 * 1024;

interface FileSettings extends FieldSettings {
  readonly multiple?: boolean;
  readonly maxMegabytes?: number;
}

/** The files of a value, in their order. */
export const filesIn = (value: Json | undefined): readonly FileValue[] =>
  (value ?? []) as unknown as readonly FileValue[];

const names = (value: Json): readonly string[] => filesIn(value).map(({ name }) => name);

const operators = [
  ...matchingIn({
    text: (value) => names(value).join('\n'),
    sql: (column) =>
      `(SELECT string_agg(f->>'name', E'\\n' ORDER BY n) FROM jsonb_array_elements(${column}) WITH ORDINALITY x (f, n))`,
  }),
  ...emptiness,
];

const fileSchema: JsonSchema = {
  type: 'object',
  properties: {
    id: idSchema,
    name: textSchema(200),
    size: { type: 'integer', minimum: 0, 'x-codes': { type: 'not_integer' } },
    type: textSchema(200),
  },
  required: ['id'],
  additionalProperties: false,
  'x-codes': { type: 'not_files' },
};

const mostOf = ({ multiple = false }: FileSettings): number => (multiple ? MOST : 1);

/** What types have in common whose values are lists of uploaded files; `takes` says of which media types. */
export const filesValue = <S extends FileSettings>(takes: (type: string, settings: S) => boolean) =>
  ({
    group: 'business',
    column: () => ({ type: 'jsonb' }),
    alter: () => 'same',
    writtenBy: 'client',
    valueSchema: (settings: S): JsonSchema => ({
      type: 'array',
      items: fileSchema,
      maxItems: mostOf(settings),
      'x-codes': { type: 'not_list' },
    }),
    normalize(value: Json): Json {
      const files = filesIn(value).map((file) => ({ ...file, id: file.id.toLowerCase() }));
      const once = files.filter(({ id }, n) => files.findIndex((other) => other.id === id) === n);
      return once.length === 0 ? null : (once as unknown as Json);
    },
    parameter: (value: Json) => new JsonParameter(value),
    projection: (column: string) => column,
    operators: () => operators,
    sortKey: () => null,
    indexable: false,
    text: (value: Json) => names(value).join(', '),
    files: (settings: S): FileRules => ({
      most: mostOf(settings),
      maxBytes: settings.maxMegabytes === undefined ? undefined : settings.maxMegabytes * MEGABYTE,
      takes: (type) => takes(type, settings),
    }),
  }) satisfies Partial<FieldType<S>>;
