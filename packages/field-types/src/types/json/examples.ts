import type { FieldExample, FieldSettings } from '../../field-type.js';

export const examples: readonly FieldExample<FieldSettings>[] = [
  {
    settings: { name: 'payload', type: 'json', label: { en: 'Payload', 'zh-CN': '原始数据' } },
    valid: [
      { input: { order: 'S-1', lines: [{ sku: 'wafer', qty: 2.5 }], paid: false, note: null } },
      { input: [1, '二', { '中文 "key"': '{}' }] },
      { input: [[]] },
      { input: {}, output: null },
      { input: [], output: null },
    ],
    invalid: [
      { input: '{"order": 1}', code: 'not_json' },
      { input: 5, code: 'not_json' },
      { input: true, code: 'not_json' },
    ],
    ascending: [],
  },
];
