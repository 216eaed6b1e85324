import { BUILTIN, compileModel, type ModuleDocument, type RoleDocument } from '@mokuai/definition';

const account: ModuleDocument = {
  kind: 'module',
  name: 'account',
  titleField: 'name',
  fields: [
    { name: 'name', type: 'text', searchable: true, indexed: true },
    { name: 'industry', type: 'picklist', ...{ options: [{ value: 'retail' }, { value: 'energy' }] } },
    { name: 'revenue', type: 'currency', ...{ currency: 'CNY' } },
    { name: 'since', type: 'date' },
  ],
};
const contact: ModuleDocument = {
  kind: 'module',
  name: 'contact',
  titleField: 'name',
  fields: [
    { name: 'name', type: 'text', searchable: true, indexed: true },
    { name: 'account', type: 'lookup', ...{ target: 'account' } },
    { name: 'email', type: 'email', searchable: true },
  ],
};
const roles: readonly RoleDocument[] = [
  {
    kind: 'role',
    name: 'sales',
    modules: { account: { read: 'own', restore: 'own' }, contact: { read: 'own' }, user: { read: 'all' } },
  },
  {
    kind: 'role',
    name: 'analyst',
    modules: {
      account: { read: 'department_and_below', fields: { revenue: 'hidden' } },
      contact: { read: 'all', fields: { email: 'hidden' } },
    },
  },
];

/** A small CRM whose statements are kept as golden files. */
export const crm = compileModel(1, [...BUILTIN, account, contact, ...roles]);
