import type { FieldExample, FieldSettings } from '../../field-type.js';

export const examples: readonly FieldExample<FieldSettings>[] = [
  {
    settings: { name: 'serving', type: 'department', label: { en: 'Served by', 'zh-CN': '服务部门' } },
    valid: [
      { input: '01980c5e-7b1a-7c3d-9e4f-0123456789ac' },
      { input: '01980C5E-7B1A-7C3D-9E4F-0123456789AC', output: '01980c5e-7b1a-7c3d-9e4f-0123456789ac' },
    ],
    invalid: [
      { input: '销售部', code: 'not_id' },
      { input: { my_department: true }, code: 'not_id' },
      { input: 3, code: 'not_id' },
    ],
    ascending: [],
  },
];
