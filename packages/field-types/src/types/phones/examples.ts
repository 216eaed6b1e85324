import type { FieldExample } from '../../field-type.js';
import type { PhoneSettings } from '../phone/phone.js';

export const examples: readonly FieldExample<PhoneSettings & { readonly maxItems?: number }>[] = [
  {
    settings: { name: 'numbers', type: 'phones', label: { en: 'Phones', 'zh-CN': '电话列表' }, maxItems: 2 },
    valid: [
      { input: [{ value: '13812345678', label: '手机' }], output: [{ value: '+86 138 1234 5678', label: '手机' }] },
      { input: [{ value: '+1 415 555 2671', label: 'Office' }, { value: '8021' }] },
      { input: [], output: null },
    ],
    invalid: [
      { input: '13812345678', code: 'not_list' },
      { input: [{ value: 'call me' }], code: 'not_phone' },
      { input: [{ value: '8021' }, { value: '8022' }, { value: '8023' }], code: 'too_many_items' },
    ],
    ascending: [],
  },
];
