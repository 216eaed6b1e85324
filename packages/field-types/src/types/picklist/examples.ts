import type { FieldExample } from '../../field-type.js';
import type { PicklistSettings } from './picklist.js';

export const examples: readonly FieldExample<PicklistSettings>[] = [
  {
    settings: {
      name: 'stage_of_deal',
      type: 'picklist',
      label: { en: 'Stage', 'zh-CN': '阶段' },
      options: [
        { value: 'qualify', label: { en: 'Qualify', 'zh-CN': '初步接洽' }, color: 'gray' },
        { value: 'fax_offer', label: { en: 'Offer by fax', 'zh-CN': '传真报价' }, retired: true },
        { value: 'offer', label: { en: 'Offer', 'zh-CN': '方案报价' }, color: 'blue' },
        { value: 'won', label: { en: 'Won', 'zh-CN': '赢单' }, color: 'green' },
        { value: 'lost', label: { en: 'Lost', 'zh-CN': '输单' }, color: 'red' },
      ],
    },
    taken: [
      { form: 'text', given: 'Won', output: 'won' },
      { form: 'text', given: ' 方案报价 ', output: 'offer' },
      { form: 'text', given: 'Offer by fax', output: null },
      { form: 'text', given: 'wonn', output: null },
      { form: 'choices', given: ['lost'], output: 'lost' },
      { form: 'choices', given: ['lost', 'won'], output: null },
      { form: 'choices', given: ['fax_offer'], output: null },
    ],
    valid: [{ input: 'qualify' }, { input: 'won' }],
    invalid: [
      { input: 'Won', code: 'not_an_option' },
      { input: 'fax_offer', code: 'not_an_option' },
      { input: '', code: 'not_an_option' },
      { input: ['won'], code: 'not_an_option' },
      { input: 3, code: 'not_an_option' },
    ],
    ascending: ['qualify', 'fax_offer', 'offer', 'won', 'lost'],
  },
];
