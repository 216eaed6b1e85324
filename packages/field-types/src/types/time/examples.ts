import type { FieldExample } from '../../field-type.js';
import type { TimeSettings } from './time.js';

export const examples: readonly FieldExample<TimeSettings>[] = [
  {
    settings: { name: 'opens_at', type: 'time', label: { en: 'Opens at', 'zh-CN': '营业开始' } },
    valid: [{ input: '09:30', output: '09:30:00' }, { input: '00:00:00' }, { input: '23:59:59' }],
    invalid: [
      { input: '9:30', code: 'not_time' },
      { input: '24:00', code: 'not_time' },
      { input: '09:60', code: 'not_time' },
      { input: '09:30:00.5', code: 'not_time' },
      { input: '09:30+08:00', code: 'not_time' },
      { input: 930, code: 'not_time' },
    ],
    ascending: ['00:00:00', '08:59:59', '09:00:00', '23:59:59'],
  },
];
