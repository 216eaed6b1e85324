import type { FieldExample } from '../../field-type.js';
import type { MultiLookupSettings } from './multi_lookup.js';

const FIRST = '01980c5e-7b1a-7c3d-9e4f-0123456789ab';
const SECOND = '01980c5e-7b1a-7c3d-9e4f-0123456789ac';

export const examples: readonly FieldExample<MultiLookupSettings>[] = [
  {
    settings: {
      name: 'partners',
      type: 'multi_lookup',
      label: { en: 'Partners', 'zh-CN': '合作伙伴' },
      target: 'account',
    },
    valid: [
      { input: [FIRST] },
      { input: [SECOND, FIRST] },
      { input: [SECOND.toUpperCase()], output: [SECOND] },
      { input: [], output: null },
    ],
    invalid: [
      { input: FIRST, code: 'not_list' },
      { input: ['C-1'], code: 'not_id' },
      { input: [FIRST, FIRST], code: 'duplicate_items' },
    ],
    ascending: [],
  },
  {
    settings: {
      name: 'regions',
      type: 'multi_lookup',
      label: { en: 'Regions', 'zh-CN': '负责区域' },
      target: 'department',
      onDelete: 'restrict',
      maxItems: 3,
    },
    valid: [{ input: [SECOND] }],
    invalid: [{ input: [null], code: 'not_id' }],
    ascending: [],
  },
];
