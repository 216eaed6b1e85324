import type { FieldExample } from '../../field-type.js';
import type { DurationSettings } from './duration.js';

export const examples: readonly FieldExample<DurationSettings>[] = [
  {
    settings: { name: 'effort', type: 'duration', label: { en: 'Effort', 'zh-CN': '工时' }, unit: 'hour' },
    valid: [{ input: 0 }, { input: 5400 }, { input: 3_155_760_000 }],
    invalid: [
      { input: -1, code: 'too_small' },
      { input: 3_155_760_001, code: 'too_big' },
      { input: 0.5, code: 'not_seconds' },
      { input: '1:30', code: 'not_seconds' },
      { input: 'PT1H', code: 'not_seconds' },
    ],
    ascending: [0, 59, 60, 5400, 86_400],
  },
];
