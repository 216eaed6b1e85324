import type { FieldExample } from '../../field-type.js';
import type { PhoneSettings } from './phone.js';

export const examples: readonly FieldExample<PhoneSettings>[] = [
  {
    settings: { name: 'mobile', type: 'phone', label: { en: 'Mobile', 'zh-CN': '手机' } },
    valid: [
      { input: '13800138000', output: '+86 138 0013 8000' },
      { input: ' +86 138-0013-8000 ', output: '+86 138 0013 8000' },
      { input: '010-62345678', output: '+86 10 6234 5678' },
      { input: '+1 (415) 555-2671', output: '+1 415 555 2671' },
      { input: '010-62345678 转 801', output: '+86 10 6234 5678 ext. 801' },
      { input: '8866' },
    ],
    invalid: [
      { input: 'call me', code: 'not_phone' },
      { input: '12', code: 'not_phone' },
      { input: '138 0013 8000; DROP TABLE', code: 'not_phone' },
      { input: '1'.repeat(30), code: 'not_phone' },
      { input: '1380013\u00008000', code: 'nul_character' },
      { input: 13800138000, code: 'not_text' },
    ],
    ascending: ['+1 415 555 2671', '+44 20 7946 0958', '+86 10 6234 5678', '+86 138 0013 8000'],
  },
  {
    settings: { name: 'us_phone', type: 'phone', label: { en: 'US phone', 'zh-CN': '美国电话' }, defaultCountry: 'US' },
    valid: [{ input: '(415) 555-2671', output: '+1 415 555 2671' }],
    invalid: [{ input: '', code: 'not_phone' }],
    ascending: [],
  },
];
