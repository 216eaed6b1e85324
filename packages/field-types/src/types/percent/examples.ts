import type { FieldExample } from '../../field-type.js';
import type { PercentSettings } from './percent.js';

export const examples: readonly FieldExample<PercentSettings>[] = [
  {
    settings: {
      name: 'discount',
      type: 'percent',
      label: { en: 'Discount', 'zh-CN': '折扣' },
      scale: 1,
      min: 0,
      max: 100,
    },
    taken: [
      { form: 'text', given: '12.5%', output: 12.5 },
      { form: 'text', given: '12.5 ％', output: 12.5 },
      { form: 'text', given: '12.55', output: null },
      { form: 'number', given: 100, output: 100 },
      { form: 'number', given: 101, output: null },
    ],
    valid: [{ input: 0 }, { input: 12.5 }, { input: 100 }],
    invalid: [
      { input: 100.1, code: 'too_big' },
      { input: -1, code: 'too_small' },
      { input: 12.55, code: 'too_many_decimals' },
      { input: '12.5%', code: 'not_number' },
    ],
    ascending: [0, 5, 12.5, 99.9, 100],
  },
  {
    settings: { name: 'growth', type: 'percent', label: { en: 'Growth', 'zh-CN': '增长率' } },
    valid: [{ input: -35.27 }, { input: 240 }],
    invalid: [{ input: [5], code: 'not_number' }],
    ascending: [-35.27, -0.5, 0, 240],
  },
];
