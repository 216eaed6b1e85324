/** One document of each kind, as the reference shows them: together a small application. */
export const EXAMPLES: Readonly<Record<string, object>> = {
  module: {
    kind: 'module', schemaVersion: 1, name: 'visit', label: { en: 'Visit', 'zh-CN': '拜访' }, icon: 'car', titleField: 'subject',
    fields: [
      { name: 'subject', type: 'text', label: { en: 'Subject', 'zh-CN': '主题' }, required: true, maxLength: 120 },
      { name: 'no', type: 'auto_number', label: { en: 'Number', 'zh-CN': '编号' }, numbering: 'visit_no' },
      { name: 'way', type: 'picklist', label: { en: 'Way', 'zh-CN': '方式' }, default: 'phone', options: [{ value: 'phone', label: { en: 'Phone', 'zh-CN': '电话' }, color: 'blue' }, { value: 'on_site', label: { en: 'On site', 'zh-CN': '上门' } }] },
      { name: 'cost', type: 'currency', label: { en: 'Cost', 'zh-CN': '费用' }, currency: 'CNY', scale: 2, min: 0, visibleWhen: { field: 'way', op: 'eq', value: 'on_site' } },
    ],
    rules: [{ name: 'cheap_call', invalidWhen: { and: [{ field: 'way', op: 'eq', value: 'phone' }, { field: 'cost', op: 'gt', value: 100 }] }, field: 'cost', message: { en: 'A call does not cost that much', 'zh-CN': '电话拜访不应产生这么高的费用' } }],
  },
  layout: {
    kind: 'layout', schemaVersion: 1, module: 'visit', name: 'default', pages: ['create', 'edit', 'detail'], highlights: ['no', 'way'],
    tabs: [{ label: { en: 'General', 'zh-CN': '基本信息' }, sections: [{ columns: 2, fields: [{ field: 'subject', span: 2 }, { field: 'way' }, { field: 'cost' }] }] }],
  },
  view: {
    kind: 'view', schemaVersion: 1, module: 'visit', name: 'mine', label: { en: 'My visits', 'zh-CN': '我的拜访' }, type: 'table',
    filter: { field: 'owner', op: 'eq', value: { me: true } }, columns: ['no', 'subject', 'way'], sort: ['-created_at'],
  },
  role: {
    kind: 'role', schemaVersion: 1, name: 'sales', label: { en: 'Sales', 'zh-CN': '销售' },
    modules: { visit: { create: true, read: 'department', update: 'own', fields: { cost: 'read' } } },
  },
  menu: {
    kind: 'menu', schemaVersion: 1, name: 'main', items: [{ label: { en: 'Sales', 'zh-CN': '销售' }, items: [{ module: 'visit', view: 'mine' }] }],
  },
  numbering: {
    kind: 'numbering', schemaVersion: 1, name: 'visit_no',
    segments: [{ type: 'text', value: 'V' }, { type: 'date', format: 'YYYYMM' }, { type: 'sequence', digits: 4, reset: 'month' }],
  },
  workflow: {
    kind: 'workflow', schemaVersion: 1, module: 'visit', name: 'tell', trigger: { type: 'record_created' }, condition: { field: 'cost', op: 'gt', value: 1000 },
    steps: [{ id: 'tell', type: 'notify', input: { to: [{ field: 'owner' }], title: { en: 'Visit {{ record.subject }}', 'zh-CN': '拜访 {{ record.subject }}' } } }],
  },
  approval: {
    kind: 'approval', schemaVersion: 1, module: 'visit', name: 'cost', entry: { field: 'cost', op: 'gt', value: 1000 },
    nodes: [{ id: 'manager', type: 'approve', mode: 'any', approvers: [{ type: 'manager', level: 1 }], onEmpty: { do: 'admin' } }],
  },
}; // prettier-ignore
