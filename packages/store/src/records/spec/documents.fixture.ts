import type { AnyDocument } from '@mokuai/definition';

const documents: readonly object[] = [
  {
    kind: 'module',
    name: 'account',
    titleField: 'name',
    fields: [
      { name: 'no', type: 'auto_number', numbering: 'account_no' },
      { name: 'name', type: 'text', required: true, maxLength: 60 },
      { name: 'email', type: 'email', unique: true },
      { name: 'industry', type: 'picklist', default: 'retail', options: [{ value: 'retail' }, { value: 'energy' }] },
      { name: 'tags', type: 'multi_picklist', options: [{ value: 'a' }, { value: 'b' }] },
      { name: 'revenue', type: 'currency', currency: 'CNY', scale: 2 },
      { name: 'employees', type: 'integer' },
      { name: 'key', type: 'boolean' },
      { name: 'since', type: 'date', default: { today: true } },
      { name: 'seen', type: 'datetime' },
      { name: 'keeper', type: 'user', default: { me: true } },
      { name: 'secret', type: 'text' },
      { name: 'parent', type: 'lookup', target: 'account', onDelete: 'clear' },
    ],
  },
  {
    kind: 'module',
    name: 'contact',
    titleField: 'name',
    unique: [['account', 'name']],
    fields: [
      { name: 'name', type: 'text', required: true },
      { name: 'account', type: 'lookup', target: 'account', onDelete: 'restrict' },
    ],
  },
  {
    kind: 'module',
    name: 'visit',
    titleField: 'no',
    fields: [
      { name: 'no', type: 'auto_number', numbering: 'visit_no' },
      { name: 'way', type: 'picklist', options: [{ value: 'phone' }, { value: 'site' }] },
      { name: 'code', type: 'text', unique: true },
      { name: 'contact', type: 'lookup', target: 'contact', onDelete: 'cascade' },
    ],
  },
  {
    kind: 'module',
    name: 'note',
    titleField: 'text',
    fields: [
      { name: 'text', type: 'long_text' },
      { name: 'visit', type: 'lookup', target: 'visit', onDelete: 'cascade' },
    ],
  },
  {
    kind: 'numbering',
    name: 'account_no',
    segments: [
      { type: 'text', value: 'C' },
      { type: 'sequence', start: 2001 },
    ],
  },
  {
    kind: 'numbering',
    name: 'visit_no',
    gapless: true,
    segments: [
      { type: 'field', field: 'way', map: { phone: 'P', site: 'S' }, whenEmpty: 'X' },
      { type: 'sequence', digits: 3, scope: ['way'], overflow: 'stop' },
    ],
  },
  {
    kind: 'role',
    name: 'sales',
    modules: {
      account: {
        create: true,
        read: 'department_and_below',
        update: 'own',
        delete: 'own',
        fields: { secret: 'hidden' },
      },
      contact: { create: true, read: 'own', update: 'own', delete: 'own', restore: 'own', bulk: true },
      visit: { create: true, read: 'own', update: 'own' },
      user: { read: 'department' },
    },
  },
  {
    kind: 'role',
    name: 'keeper',
    modules: { account: { read: 'all', update: 'department', fieldsDefault: 'read', fields: { employees: 'write' } } },
  },
  {
    kind: 'role',
    name: 'giver',
    modules: { account: { read: 'own', update: 'own', assign: 'own' }, user: { read: 'all' } },
  },
  { kind: 'role', name: 'blind', modules: { account: { create: true } } },
  {
    kind: 'role',
    name: 'hr',
    capabilities: ['manage_users'],
    modules: { user: { create: true, read: 'all', update: 'all', delete: 'all' } },
  },
];

/** A small application: accounts with numbers, contacts that hold on to them, visits (numbered without gaps) that fall with them. */
export const DOCUMENTS = documents.map((document) => ({
  schemaVersion: 1,
  ...document,
})) as unknown as readonly AnyDocument[];
