import type { Json, Operator } from '@mokuai/expression';
import { Type } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { JsonParameter } from '../../shared/json-parameter.js';
import { emptiness, isEmpty, negate } from '../../shared/operators.js';
import { containingText } from '../../shared/text-operators.js';
import { examples } from './examples.js';

const isHollow = (value: Json): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** As JSON writes it: no sign of a zero, nothing that is no number. */
const plain = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Every text in it, however deep. */
function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? (Object.values(value) as readonly Json[]).flatMap(textsIn) : [];
}

/** One of the texts in it holds this; names of members are none. */
const contains: Operator = {
  ...containingText,
  sql: (column, operand, params) =>
    `EXISTS (SELECT FROM jsonb_path_query(${column}, 'strict $.**') part
      WHERE jsonb_typeof(part) = 'string' AND ${containingText.sql(`(part #>> '{}')`, operand, params)})`,
  test: (value, operand) => !isEmpty(value) && textsIn(value).some((text) => containingText.test(text, operand)),
};

const operators = [contains, negate('not_contains', contains), ...emptiness];

/** What another system knows of the record, in that system's own shape; an object or a list. */
export const json: FieldType<FieldSettings> = {
  name: 'json',
  label: { en: 'JSON', 'zh-CN': 'JSON' },
  group: 'business',
  icon: 'braces',
  settings: Type.Object({}),
  column: () => ({ type: 'jsonb' }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: () => ({ type: ['object', 'array'], 'x-codes': { type: 'not_json' } }),
  normalize: (value) => (isHollow(value) ? null : plain(value)),
  parameter: (value) => new JsonParameter(value),
  projection: (column) => column,
  operators: () => operators,
  sortKey: () => null,
  indexable: false,
  examples,
};
