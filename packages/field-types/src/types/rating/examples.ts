import type { FieldExample } from '../../field-type.js';
import type { RatingSettings } from './rating.js';

export const examples: readonly FieldExample<RatingSettings>[] = [
  {
    settings: { name: 'satisfaction', type: 'rating', label: { en: 'Satisfaction', 'zh-CN': '满意度' } },
    taken: [
      { form: 'text', given: '4', output: 4 },
      { form: 'text', given: '很好', output: null },
      { form: 'number', given: 5, output: 5 },
      { form: 'number', given: 0, output: null },
    ],
    valid: [{ input: 1 }, { input: 5 }],
    invalid: [
      { input: 0, code: 'too_small' },
      { input: 6, code: 'too_big' },
      { input: 4.5, code: 'not_integer' },
      { input: '5', code: 'not_integer' },
    ],
    ascending: [1, 2, 3, 4, 5],
  },
];
