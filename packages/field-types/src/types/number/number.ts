import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { wholeMask } from '../../shared/masks.js';
import {
  alterDecimal,
  checkLimits,
  compareNumbers,
  decimalColumn,
  decimalForms,
  decimalOperators,
  decimalSchema,
  decimalSettings,
  plainNumber,
} from '../../shared/number-value.js';
import { examples } from './examples.js';

const settings = Type.Object(decimalSettings);

export type NumberSettings = FieldSettings & Static<typeof settings>;

/** A decimal with a fixed number of decimals. */
export const number: FieldType<NumberSettings> = {
  name: 'number',
  label: { en: 'Number', 'zh-CN': '数字' },
  group: 'basic',
  icon: 'calculator',
  settings,
  checkSettings: checkLimits,
  column: decimalColumn,
  alter: alterDecimal,
  writtenBy: 'client',
  valueSchema: decimalSchema,
  normalize: plainNumber,
  projection: (column) => column,
  operators: () => decimalOperators,
  sortKey: (column) => column,
  indexable: true,
  summable: true,
  compare: compareNumbers,
  forms: decimalForms,
  mask: wholeMask,
  examples,
};
