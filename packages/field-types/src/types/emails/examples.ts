import type { FieldExample, FieldSettings } from '../../field-type.js';

export const examples: readonly FieldExample<FieldSettings>[] = [
  {
    settings: { name: 'mails', type: 'emails', label: { en: 'E-mails', 'zh-CN': '邮箱列表' } },
    valid: [
      { input: [{ value: 'wang.fang@example.com.cn', label: '工作' }, { value: 'fang@example.org' }] },
      { input: [{ value: 'maria@example.com' }] },
      {
        input: [{ value: ' A@Example.com ', label: ' ' }, { value: 'a@example.com' }],
        output: [{ value: 'a@example.com' }],
      },
      { input: [], output: null },
    ],
    invalid: [
      { input: 'wang.fang@example.com.cn', code: 'not_list' },
      { input: ['wang.fang@example.com.cn'], code: 'not_value_and_label' },
      { input: [{ value: 'nobody' }], code: 'not_email' },
      { input: [{ label: 'work' }], code: 'required' },
      { input: [{ value: 'a@example.com', label: 'x'.repeat(41) }], code: 'too_long' },
    ],
    ascending: [],
  },
];
