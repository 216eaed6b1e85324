import { describe, expect, it } from '@jest/globals';
import type { AnyDocument, ModuleDocument } from '@mokuai/definition';
import { keyOfDocument } from './desk.js';
import { partOf, usesOf } from './uses.js';

const module: ModuleDocument = {
  kind: 'module', schemaVersion: 1, name: 'visit', titleField: 'name',
  fields: [
    { name: 'name', type: 'text' },
    { name: 'amount', type: 'currency' },
    { name: 'number', type: 'auto_number', numbering: 'visit_no' } as ModuleDocument['fields'][number],
  ],
}; // prettier-ignore
const head = { schemaVersion: 1, module: 'visit' } as const;
const documents = [
  module,
  { ...head, kind: 'layout', name: 'default', pages: ['edit'], highlights: ['amount'], tabs: [{ sections: [{ fields: [{ field: 'name' }, { field: 'amount' }] }] }] },
  { ...head, kind: 'view', name: 'all', type: 'table', columns: ['name', 'account.amount'], filter: { field: 'amount', op: 'gt', value: 'name' } },
  { kind: 'numbering', schemaVersion: 1, name: 'visit_no', segments: [{ type: 'field', field: 'amount' }] },
  { kind: 'numbering', schemaVersion: 1, name: 'other_no', segments: [{ type: 'field', field: 'amount' }] },
  { kind: 'role', schemaVersion: 1, name: 'sales', capabilities: [], modules: { visit: { read: 'own', fields: { amount: 'read' } }, account: { fields: { name: 'read' } } } },
  { ...head, kind: 'workflow', name: 'tell', active: true, trigger: { type: 'record_created' }, steps: [{ id: 'tell', type: 'notify', input: { title: '{{ record.amount }} of {{record.name}}', data: { amount: 1 } } }] },
  { ...head, module: 'account', kind: 'view', name: 'all', type: 'table', columns: ['amount'] },
] as unknown as AnyDocument[]; // prettier-ignore
const desk = new Map(documents.map((document) => [keyOfDocument(document), document]));

describe('where a field is used', () => {
  it.each([
    ['amount', { 'layout/visit.default': 2, 'view/visit.all': 1, 'numbering/visit_no': 1, 'role/sales': 1, 'workflow/visit.tell': 2 }],
    ['name', { 'module/visit': 1, 'layout/visit.default': 1, 'view/visit.all': 1, 'workflow/visit.tell': 1 }],
    ['number', {}],
  ])('%s', (field, expected) =>
    expect(Object.fromEntries(usesOf(desk, module, field).map(({ key, count }) => [key, count]))).toEqual(expected),
  ); // prettier-ignore

  it.each([
    ['layout/visit.default', 'fields'],
    ['module/visit', 'fields'],
    ['view/visit.all', 'views'],
    ['role/sales', 'rights'],
    ['approval/visit.cost', 'flows'],
    ['numbering/visit_no', 'numbering'],
  ])('shows %s in %s', (key, part) => expect(partOf(key)).toBe(part));
});
