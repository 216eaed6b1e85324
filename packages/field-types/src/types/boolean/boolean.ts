import { Type } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { wholeMask } from '../../shared/masks.js';
import { emptiness, equality } from '../../shared/operators.js';
import { examples } from './examples.js';

const [eq, ne] = equality({ cast: 'boolean', schema: { type: 'boolean' } });
const operators = [eq!, ne!, ...emptiness];

/** Yes or no; empty as long as nobody said which. */
export const boolean: FieldType<FieldSettings> = {
  name: 'boolean',
  label: { en: 'Yes / no', 'zh-CN': '是/否' },
  group: 'choice',
  icon: 'toggle-left',
  settings: Type.Object({}),
  column: () => ({ type: 'boolean' }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: () => ({ type: 'boolean', 'x-codes': { type: 'not_boolean' } }),
  normalize: (value) => value,
  projection: (column) => column,
  operators: () => operators,
  sortKey: (column) => column,
  indexable: true,
  compare: (a, b) => Number(a) - Number(b),
  mask: wholeMask,
  examples,
};
