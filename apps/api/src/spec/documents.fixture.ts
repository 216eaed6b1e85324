import type { AnyDocument } from '@mokuai/definition';

const label = (en: string, zh: string) => ({ en, 'zh-CN': zh });

const account = {
  kind: 'module',
  name: 'account',
  label: label('Account', '客户'),
  plural: label('Accounts', '客户'),
  titleField: 'name',
  fields: [
    { name: 'no', type: 'auto_number', numbering: 'account_no' },
    { name: 'name', type: 'text', label: label('Name', '名称'), required: true, maxLength: 60, searchable: true },
    {
      name: 'industry',
      type: 'picklist',
      options: [{ value: 'retail', label: label('Retail', '零售') }, { value: 'energy' }],
    },
    { name: 'tags', type: 'multi_picklist', options: [{ value: 'a' }, { value: 'b' }] },
    { name: 'email', type: 'email', unique: true },
    { name: 'phone', type: 'phone', searchable: true },
    { name: 'site', type: 'url' },
    { name: 'note', type: 'long_text' },
    { name: 'since', type: 'date' },
    { name: 'seen_at', type: 'datetime' },
    { name: 'staff', type: 'integer' },
    { name: 'score', type: 'number' },
    { name: 'share', type: 'percent' },
    { name: 'revenue', type: 'currency', currency: 'CNY', scale: 2 },
    { name: 'vip', type: 'boolean' },
    { name: 'parent', type: 'lookup', target: 'account', onDelete: 'clear' },
    { name: 'keeper', type: 'user' },
  ],
};

const numbering = {
  kind: 'numbering',
  name: 'account_no',
  segments: [
    { type: 'text', value: 'C' },
    { type: 'sequence', digits: 4, start: 2001 },
  ],
};

const rights = (read: string, more: object = {}) => ({
  create: true,
  read,
  update: read,
  delete: read,
  restore: read,
  ...more,
});

const people = { read: 'all', fieldsDefault: 'read' };

const roles = [
  {
    kind: 'role',
    name: 'sales',
    label: label('Sales', '销售'),
    modules: {
      account: rights('own', { fields: { revenue: 'hidden', score: 'read' } }),
      user: people,
      department: people,
    },
  },
  {
    kind: 'role',
    name: 'lead',
    modules: {
      account: rights('department_and_below', { bulk: true, assign: 'department_and_below' }),
      user: people,
      department: people,
    },
  },
  { kind: 'role', name: 'people', capabilities: ['manage_users'], modules: { user: rights('all') } },
];

const approval = {
  kind: 'approval',
  module: 'account',
  name: 'big',
  nodes: [{ id: 'boss', type: 'approve', mode: 'any', approvers: [{ type: 'role', role: 'lead' }] }],
};

const menu = { kind: 'menu', name: 'main', items: [{ module: 'account' }, { module: 'department' }] };

/** A small application: one module with a field of every type, a number, three roles, an approval and a menu. */
export const DOCUMENTS = [account, numbering, ...roles, approval, menu] as unknown as readonly AnyDocument[];
