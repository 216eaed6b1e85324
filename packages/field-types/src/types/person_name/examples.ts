import type { FieldExample } from '../../field-type.js';
import type { PersonNameSettings } from './person_name.js';

const settings: PersonNameSettings = {
  name: 'person',
  type: 'person_name',
  label: { en: 'Name', 'zh-CN': '姓名' },
  salutation: true,
};

export const examples: readonly FieldExample<PersonNameSettings>[] = [
  {
    settings,
    valid: [
      { input: { family: '王', given: '小明' } },
      { input: { family: '欧阳', given: '娜娜', salutation: '女士' } },
      { input: { family: 'Wang', given: 'Ming', salutation: 'Dr.' } },
      { input: { given: 'Cher' } },
      { input: { family: ' Fischer ', given: 'Emma', salutation: ' ' }, output: { family: 'Fischer', given: 'Emma' } },
      { input: { family: '', given: ' ' }, output: null },
      { input: { salutation: '先生' }, output: null },
      { input: {}, output: null },
    ],
    invalid: [
      { input: '王小明', code: 'not_name' },
      { input: ['王', '小明'], code: 'not_name' },
      { input: { family: 5 }, code: 'not_text' },
      { input: { family: 'x'.repeat(61) }, code: 'too_long' },
      { input: { family: 'a\u0000' }, code: 'nul_character' },
    ],
    ascending: [
      { given: 'Cher' },
      { family: '安', given: '然' },
      { family: '王', given: '芳' },
      { family: '王', given: '小明' },
      { family: '周', given: '晓彤' },
      { family: 'Fischer', given: 'Emma' },
      { family: 'Wang', given: 'Ming' },
    ],
  },
];
