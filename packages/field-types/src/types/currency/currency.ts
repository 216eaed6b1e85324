import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { wholeMask } from '../../shared/masks.js';
import { label } from '../../shared/settings.js';
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

const CURRENCIES = [
  'CNY', 'USD', 'EUR', 'JPY', 'GBP', 'HKD', 'TWD', 'MOP', 'SGD', 'KRW', 'INR', 'THB', 'VND', 'MYR', 'IDR', 'PHP',
  'AUD', 'NZD', 'CAD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF', 'TRY', 'RUB', 'AED', 'SAR', 'ZAR', 'BRL', 'MXN',
] as const; // prettier-ignore

const DEFAULT_CURRENCY = 'CNY';

const settings = Type.Object({
  currency: Type.Optional(
    Type.Union(
      CURRENCIES.map((code) => Type.Literal(code)),
      { default: DEFAULT_CURRENCY, ...label('Currency', '币种') },
    ),
  ),
  ...decimalSettings,
});

export type CurrencySettings = FieldSettings & Static<typeof settings>;

/** An amount of money in one currency (ISO 4217), which belongs to the field. */
export const currency: FieldType<CurrencySettings> = {
  name: 'currency',
  label: { en: 'Currency', 'zh-CN': '金额' },
  group: 'business',
  icon: 'coins',
  settings,
  checkSettings: checkLimits,
  column: decimalColumn,
  alter: (from, to) =>
    (from.currency ?? DEFAULT_CURRENCY) === (to.currency ?? DEFAULT_CURRENCY) ? alterDecimal(from, to) : 'refuse',
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
