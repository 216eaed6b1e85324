import type { FieldExample } from '../../field-type.js';
import type { NumberSettings } from './number.js';

export const examples: readonly FieldExample<NumberSettings>[] = [
  {
    settings: {
      name: 'weight',
      type: 'number',
      label: { en: 'Weight (kg)', 'zh-CN': '重量（千克）' },
      scale: 3,
      min: 0,
    },
    taken: [
      { form: 'text', given: '1,200.5', output: 1200.5 },
      { form: 'text', given: '0.1255', output: null },
      { form: 'text', given: '-1', output: null },
      { form: 'text', given: '1.2.3', output: null },
      { form: 'text', given: 'Infinity', output: null },
      { form: 'number', given: 0.125, output: 0.125 },
      { form: 'number', given: 1_000_000_000_000, output: null },
    ],
    valid: [{ input: 0 }, { input: 0.125 }, { input: 1200 }, { input: 999_999_999_999.999 }],
    invalid: [
      { input: 0.1255, code: 'too_many_decimals' },
      { input: -0.001, code: 'too_small' },
      { input: 1_000_000_000_000, code: 'too_many_digits' },
      { input: 1e300, code: 'too_many_digits' },
      { input: '12', code: 'not_number' },
    ],
    ascending: [0, 0.001, 0.01, 0.1, 2, 10, 999_999_999_999.999],
  },
  {
    settings: { name: 'offset', type: 'number', label: { en: 'Offset', 'zh-CN': '偏移量' } },
    valid: [{ input: -0.05 }, { input: 9_999_999_999_999.99 }, { input: -9_999_999_999_999.99 }],
    invalid: [{ input: 10_000_000_000_000, code: 'too_many_digits' }],
    ascending: [-100, -99.5, -0.01, 0, 0.29, 0.3],
  },
];
