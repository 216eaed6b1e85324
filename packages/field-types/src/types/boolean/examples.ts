import type { FieldExample, FieldSettings } from '../../field-type.js';

export const examples: readonly FieldExample<FieldSettings>[] = [
  {
    settings: { name: 'key_account', type: 'boolean', label: { en: 'Key account', 'zh-CN': '重点客户' } },
    taken: [
      { form: 'text', given: '是', output: true },
      { form: 'text', given: 'No', output: false },
      { form: 'text', given: 'maybe', output: null },
    ],
    valid: [{ input: true }, { input: false }],
    invalid: [
      { input: 'true', code: 'not_boolean' },
      { input: 1, code: 'not_boolean' },
    ],
    ascending: [false, true],
  },
];
