import type { FieldExample } from '../../field-type.js';
import type { CurrencySettings } from './currency.js';

export const examples: readonly FieldExample<CurrencySettings>[] = [
  {
    settings: { name: 'amount', type: 'currency', label: { en: 'Amount', 'zh-CN': '金额' }, currency: 'CNY', min: 0 },
    taken: [
      { form: 'text', given: '¥ 1,280.50', output: 1280.5 },
      { form: 'text', given: '980元', output: 980 },
      { form: 'text', given: '12.345', output: null },
      { form: 'number', given: 12.5, output: 12.5 },
      { form: 'number', given: -1, output: null },
    ],
    valid: [{ input: 0 }, { input: 1280.5 }, { input: 9_999_999_999_999.99 }],
    invalid: [
      { input: 12.345, code: 'too_many_decimals' },
      { input: -0.01, code: 'too_small' },
      { input: '¥100', code: 'not_number' },
      { input: 1e15, code: 'too_many_digits' },
    ],
    ascending: [0, 0.01, 99.99, 100, 250_000, 9_999_999_999_999.99],
  },
  {
    settings: {
      name: 'price_jpy',
      type: 'currency',
      label: { en: 'Price', 'zh-CN': '价格' },
      currency: 'JPY',
      scale: 0,
    },
    valid: [{ input: 148_000 }, { input: -5000 }],
    invalid: [{ input: 100.5, code: 'too_many_decimals' }],
    ascending: [-5000, 0, 980, 148_000],
  },
];
