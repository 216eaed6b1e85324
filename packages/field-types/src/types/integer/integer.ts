import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { wholeMask } from '../../shared/masks.js';
import { checkLimits, compareNumbers, numberForms, numberOperators, plainNumber } from '../../shared/number-value.js';
import { label } from '../../shared/settings.js';
import { examples } from './examples.js';

const LIMIT = Number.MAX_SAFE_INTEGER;
const limit = { minimum: -LIMIT, maximum: LIMIT };

const settings = Type.Object({
  min: Type.Optional(Type.Integer({ ...limit, ...label('Minimum', '最小值') })),
  max: Type.Optional(Type.Integer({ ...limit, ...label('Maximum', '最大值') })),
});

export type IntegerSettings = FieldSettings & Static<typeof settings>;

const operators = numberOperators('bigint', { type: 'integer', ...limit });

/** A whole number that a double holds exactly. */
export const integer: FieldType<IntegerSettings> = {
  name: 'integer',
  label: { en: 'Whole number', 'zh-CN': '整数' },
  group: 'basic',
  icon: 'hash',
  settings,
  checkSettings: checkLimits,
  column: () => ({ type: 'bigint' }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: ({ min = -LIMIT, max = LIMIT }) => ({
    type: 'integer',
    minimum: min,
    maximum: max,
    'x-codes': { type: 'not_integer' },
  }),
  normalize: plainNumber,
  projection: (column) => column,
  operators: () => operators,
  sortKey: (column) => column,
  indexable: true,
  summable: true,
  compare: compareNumbers,
  forms: numberForms(({ min = -LIMIT, max = LIMIT }) => ({ scale: 0, min, max })),
  mask: wholeMask,
  examples,
};
