import type { FieldExample } from '../../field-type.js';
import type { TagsSettings } from './tags.js';

export const examples: readonly FieldExample<TagsSettings>[] = [
  {
    settings: { name: 'topics', type: 'tags', label: { en: 'Topics', 'zh-CN': '话题' }, maxItems: 4 },
    taken: [
      { form: 'text', given: 'wafer, 光刻；Wafer', output: ['wafer', '光刻'] },
      { form: 'text', given: 'a,b,c,d,e', output: null },
      { form: 'choices', given: ['a', 'b'], output: ['a', 'b'] },
      { form: 'choices', given: ['x'.repeat(61)], output: null },
    ],
    valid: [
      { input: ['wafer', '光刻'] },
      { input: [' clean  room ', '', 'Clean room'], output: ['clean room'] },
      { input: ['{a,"b"}', 'NULL', "o'neil"] },
      { input: [' '], output: null },
      { input: [], output: null },
    ],
    invalid: [
      { input: 'wafer', code: 'not_list' },
      { input: [7], code: 'not_text' },
      { input: ['a', 'b', 'c', 'd', 'e'], code: 'too_many_items' },
      { input: ['x'.repeat(61)], code: 'too_long' },
      { input: ['a\u0000'], code: 'nul_character' },
    ],
    ascending: [],
  },
  {
    settings: {
      name: 'labels',
      type: 'tags',
      label: { en: 'Labels', 'zh-CN': '标签' },
      options: [
        { value: 'vip', label: { en: 'Key account', 'zh-CN': '重点客户' }, color: 'orange' },
        { value: 'at_risk', label: { en: 'At risk', 'zh-CN': '流失风险' }, color: 'red' },
      ],
    },
    valid: [
      { input: ['vip', 'spring fair'] },
      { input: ['重点客户', 'key ACCOUNT', 'AT RISK'], output: ['vip', 'at_risk'] },
    ],
    invalid: [{ input: { vip: true }, code: 'not_list' }],
    ascending: [],
  },
];
