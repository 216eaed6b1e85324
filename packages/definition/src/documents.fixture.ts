import type { AnyDocument, ModuleDocument, WorkflowDocument } from './kinds/index.js';
import { BUILTIN } from './builtin/index.js';

// A small application that specs of several kinds change a little at a time.

export const account: ModuleDocument = {
  kind: 'module',
  schemaVersion: 1,
  name: 'account',
  label: { en: 'Account', 'zh-CN': '客户' },
  titleField: 'name',
  fields: [
    { name: 'name', type: 'text', required: true, ...{ maxLength: 80 } },
    { name: 'industry', type: 'picklist', ...{ options: [{ value: 'retail' }, { value: 'energy' }] } },
    { name: 'manager', type: 'user' },
  ],
};

export const visit: ModuleDocument = {
  kind: 'module',
  schemaVersion: 1,
  name: 'visit',
  label: { en: 'Visit', 'zh-CN': '拜访' },
  titleField: 'subject',
  fields: [
    { name: 'subject', type: 'text', required: true, ...{ maxLength: 20 } },
    { name: 'no', type: 'auto_number', ...{ numbering: 'visit_no' } },
    { name: 'account', type: 'lookup', ...{ target: 'account' } },
    {
      name: 'way',
      type: 'picklist',
      required: true,
      default: 'phone',
      ...{ options: [{ value: 'phone' }, { value: 'on_site' }] },
    },
    { name: 'tags', type: 'multi_picklist', ...{ options: [{ value: 'a' }, { value: 'b' }] } },
    { name: 'cost', type: 'currency', indexed: true, ...{ currency: 'CNY', scale: 2, min: 0 } },
    { name: 'seats', type: 'integer', required: true },
    { name: 'contact_email', type: 'email', unique: true },
    { name: 'done', type: 'boolean' },
    { name: 'day', type: 'date' },
    { name: 'begin', type: 'datetime' },
    { name: 'until', type: 'datetime' },
  ],
  unique: [['account', 'subject']],
  indexes: [['way', '-created_at']],
};

export const workflow: WorkflowDocument = {
  kind: 'workflow',
  schemaVersion: 1,
  module: 'visit',
  name: 'big',
  trigger: { type: 'fields_changed', fields: ['cost'] },
  condition: {
    and: [
      { field: 'cost', op: 'gt', value: 100 },
      { field: 'old.cost', op: 'le', value: 100 },
    ],
  },
  steps: [
    { id: 'mark', type: 'set', input: { field: 'done' } },
    {
      id: 'which',
      type: 'choose',
      branches: [{ when: { field: 'way', op: 'eq', value: 'phone' }, steps: [] }, { steps: [] }],
    },
  ],
};

/** A set without a fault. */
export const application: readonly AnyDocument[] = [
  ...BUILTIN,
  account,
  visit,
  workflow,
  { kind: 'numbering', name: 'visit_no', segments: [{ type: 'field', field: 'way' }, { type: 'sequence', scope: ['way'] }] },
  { kind: 'role', name: 'sales', modules: { visit: { create: true, read: 'own', fields: { cost: 'hidden' } } } },
  {
    kind: 'view', module: 'visit', name: 'mine', type: 'table', filter: { field: 'owner', op: 'eq', value: { me: true } },
    columns: ['no', 'subject', 'account.industry'], sort: ['-created_at', 'cost'],
  },
  {
    kind: 'view', module: 'visit', name: 'board', type: 'kanban', columns: ['subject'], groupBy: 'way', sum: 'cost',
    order: ['phone'], hidden: [],
  },
  { kind: 'view', module: 'visit', name: 'when', type: 'calendar', columns: ['subject'], start: 'begin', end: 'until', allDay: 'done', color: 'way', scale: 'week' },
  { kind: 'view', module: 'visit', name: 'cards', type: 'gallery', columns: ['subject'], cover: 'way' },
  { kind: 'view', module: 'department', name: 'organisation', type: 'tree', columns: ['name'], parent: 'parent' },
  {
    kind: 'layout', module: 'visit', name: 'default', pages: ['create', 'edit', 'detail'], roles: ['sales'], highlights: ['no'],
    tabs: [{ sections: [{ columns: 2, fields: [{ field: 'subject', span: 2 }, { field: 'cost' }] }] }],
  },
  {
    kind: 'layout', module: 'account', name: 'default', pages: ['detail'], tabs: [],
    related: [{ module: 'visit', via: 'account', columns: ['subject'] }],
  },
  { kind: 'menu', name: 'main', items: [{ module: 'account' }, { label: 'More', items: [{ module: 'visit', view: 'mine' }] }] },
  {
    kind: 'approval', module: 'visit', name: 'dear', entry: { field: 'cost', op: 'gt', value: 1000 },
    nodes: [
      { id: 'boss', type: 'approve', mode: 'any', approvers: [{ type: 'manager' }, { type: 'field', field: 'account.manager' }], fields: { cost: 'write' } },
      { id: 'by_way', type: 'branch', branches: [{ when: { field: 'way', op: 'eq', value: 'phone' }, nodes: [{ id: 'told', type: 'cc', to: [{ type: 'role', role: 'sales' }] }] }, { nodes: [] }] },
    ],
    onApproved: [{ id: 'mark', type: 'set', input: { field: 'done' } }],
  },
]; // prettier-ignore
