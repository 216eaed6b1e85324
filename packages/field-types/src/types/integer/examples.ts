import type { FieldExample } from '../../field-type.js';
import type { IntegerSettings } from './integer.js';

export const examples: readonly FieldExample<IntegerSettings>[] = [
  {
    settings: {
      name: 'employees',
      type: 'integer',
      label: { en: 'Employees', 'zh-CN': '员工人数' },
      min: 0,
      max: 5_000_000,
    },
    taken: [
      { form: 'text', given: '1,200', output: 1200 },
      { form: 'text', given: '1.5', output: null },
      { form: 'text', given: '12 people', output: null },
      { form: 'number', given: 7, output: 7 },
      { form: 'number', given: 0.5, output: null },
    ],
    valid: [{ input: 0 }, { input: 120 }, { input: 5_000_000 }],
    invalid: [
      { input: -1, code: 'too_small' },
      { input: 5_000_001, code: 'too_big' },
      { input: 1.5, code: 'not_integer' },
      { input: '120', code: 'not_integer' },
    ],
    ascending: [0, 7, 40, 1200, 5_000_000],
  },
  {
    settings: { name: 'points', type: 'integer', label: { en: 'Points', 'zh-CN': '积分' } },
    valid: [{ input: Number.MAX_SAFE_INTEGER }, { input: Number.MIN_SAFE_INTEGER }],
    invalid: [
      { input: 2 ** 53, code: 'too_big' },
      { input: -(2 ** 53), code: 'too_small' },
    ],
    ascending: [Number.MIN_SAFE_INTEGER, -3, 0, Number.MAX_SAFE_INTEGER],
  },
];
