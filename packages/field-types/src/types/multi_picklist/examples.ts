import type { FieldExample } from '../../field-type.js';
import type { MultiPicklistSettings } from './multi_picklist.js';

export const examples: readonly FieldExample<MultiPicklistSettings>[] = [
  {
    settings: {
      name: 'products',
      type: 'multi_picklist',
      label: { en: 'Products of interest', 'zh-CN': '意向产品' },
      options: [
        { value: 'crm', label: { en: 'CRM', 'zh-CN': '客户管理' }, color: 'blue' },
        { value: 'erp', label: { en: 'ERP', 'zh-CN': '企业资源计划' }, color: 'teal' },
        { value: 'pager', label: { en: 'Pager', 'zh-CN': '寻呼机' }, retired: true },
        { value: 'bi', label: { en: 'Analytics', 'zh-CN': '数据分析' }, color: 'purple' },
      ],
      maxItems: 2,
    },
    taken: [
      { form: 'text', given: '数据分析、CRM', output: ['crm', 'bi'] },
      { form: 'text', given: 'crm, fax', output: null },
      { form: 'text', given: 'crm, erp, bi', output: null },
      { form: 'choices', given: ['bi', 'crm'], output: ['crm', 'bi'] },
      { form: 'choices', given: ['pager'], output: null },
      { form: 'choices', given: ['crm', 'erp', 'bi'], output: null },
    ],
    valid: [{ input: ['crm'] }, { input: ['bi', 'crm'], output: ['crm', 'bi'] }, { input: [], output: null }],
    invalid: [
      { input: 'crm', code: 'not_list' },
      { input: ['crm', 'crm'], code: 'duplicate_items' },
      { input: ['crm', 'erp', 'bi'], code: 'too_many_items' },
      { input: ['pager'], code: 'not_an_option' },
      { input: [['crm']], code: 'not_an_option' },
    ],
    ascending: [],
  },
];
