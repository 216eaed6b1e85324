import type { FieldExample } from '../../field-type.js';
import type { RatingSettings } from './rating.js';

export const examples: readonly FieldExample<RatingSettings>[] = [
  {
    settings: { name: 'satisfaction', type: 'rating', label: { en: 'Satisfaction', 'zh-CN': '满意度' } },
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
