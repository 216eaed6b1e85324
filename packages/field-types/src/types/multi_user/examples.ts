import type { FieldExample } from '../../field-type.js';
import type { MultiUserSettings } from './multi_user.js';

const ANN = '01980c5e-7b1a-7c3d-9e4f-0123456789ab';
const BO = '01980c5e-7b1a-7c3d-9e4f-0123456789ae';

export const examples: readonly FieldExample<MultiUserSettings>[] = [
  {
    settings: { name: 'attendees', type: 'multi_user', label: { en: 'Attendees', 'zh-CN': '参会人员' }, maxItems: 2 },
    valid: [
      { input: [ANN] },
      { input: [BO, ANN] },
      { input: [ANN, ANN.toUpperCase()], output: [ANN] },
      { input: [], output: null },
    ],
    invalid: [
      { input: ANN, code: 'not_list' },
      { input: [ANN, ANN], code: 'duplicate_items' },
      { input: ['wang.fang@example.com'], code: 'not_id' },
      { input: [{ me: true }], code: 'not_id' },
      { input: [ANN, BO, '01980c5e-7b1a-7c3d-9e4f-0123456789af'], code: 'too_many_items' },
    ],
    ascending: [],
  },
];
