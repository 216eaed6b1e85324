import { Type } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { foldSql } from '../../shared/fold.js';
import { withValue } from '../../shared/forms.js';
import { wholeMask } from '../../shared/masks.js';
import { emptiness, equality } from '../../shared/operators.js';
import { examples } from './examples.js';

const [eq, ne] = equality({ cast: 'boolean', schema: { type: 'boolean' } });
const operators = [eq!, ne!, ...emptiness];

const YES = `('true', 'yes', 'y', 'on', '1', '是', '√', '✓')`;
const NO = `('false', 'no', 'n', 'off', '0', '否', '×', '✗')`;

const saidBy = (sql: string): string =>
  withValue(foldSql(`btrim(${sql})`), `CASE WHEN v IN ${YES} THEN true WHEN v IN ${NO} THEN false END`);

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
  forms: { takes: { text: saidBy } },
  mask: wholeMask,
  examples,
};
