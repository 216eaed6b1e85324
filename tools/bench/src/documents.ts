import { INDUSTRIES, STATUSES } from './dataset.js';

const options = (values: readonly string[]) => values.map((value) => ({ value }));

/** What the product is told of the two tables. Their indexes serve the floor as well. */
export const DOCUMENTS: readonly object[] = [
  {
    kind: 'module',
    schemaVersion: 1,
    name: 'account',
    titleField: 'name',
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 120 },
      { name: 'number', type: 'text', unique: true, maxLength: 40 },
      { name: 'industry', type: 'picklist', options: options(INDUSTRIES) },
      { name: 'status', type: 'picklist', options: options(STATUSES) },
      { name: 'annual_revenue', type: 'currency', currency: 'CNY', scale: 2 },
      { name: 'employees', type: 'integer', min: 0 },
      { name: 'city', type: 'text' },
      { name: 'phone', type: 'phone' },
      { name: 'email', type: 'email' },
      { name: 'website', type: 'url' },
      { name: 'last_contact', type: 'date' },
      { name: 'is_key', type: 'boolean' },
      { name: 'description', type: 'long_text' },
    ],
    indexes: [['industry', 'status', '-created_at']],
  },
  {
    kind: 'module',
    schemaVersion: 1,
    name: 'contact',
    titleField: 'name',
    fields: [
      { name: 'name', type: 'text', required: true },
      { name: 'title', type: 'text' },
      { name: 'email', type: 'email' },
      { name: 'phone', type: 'phone' },
      { name: 'city', type: 'text' },
      { name: 'account', type: 'lookup', target: 'account' },
    ],
  },
  {
    kind: 'role',
    schemaVersion: 1,
    name: 'bench',
    modules: {
      account: { create: true, read: 'all', update: 'all', bulk: true },
      contact: { create: true, read: 'all', update: 'all' },
    },
  },
];
