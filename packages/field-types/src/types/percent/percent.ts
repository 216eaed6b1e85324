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

export type PercentSettings = FieldSettings & Static<typeof settings>;

/** A share in hundredths: 12.5 stands for 12.5 %. */
export const percent: FieldType<PercentSettings> = {
  name: 'percent',
  label: { en: 'Percent', 'zh-CN': '百分比' },
  group: 'business',
  icon: 'percent',
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
  compare: compareNumbers,
  forms: {
    ...decimalForms,
    takes: {
      ...decimalForms.takes,
      text: (sql, field, known) =>
        decimalForms.takes?.text?.(`regexp_replace(${sql}, '\\s*[%％]\\s*$', '')`, field, known),
    },
  },
  mask: wholeMask,
  examples,
};
