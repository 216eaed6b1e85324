import type { Json } from '@mokuai/expression';
import { Type } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { JsonParameter } from '../../shared/json-parameter.js';
import { emptiness } from '../../shared/operators.js';
import { examples } from './examples.js';

const isHollow = (value: Json): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** As JSON writes it: no sign of a zero, nothing that is no number. */
const plain = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;

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
  operators: () => emptiness,
  sortKey: () => null,
  indexable: false,
  examples,
};
