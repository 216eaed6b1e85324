import { describe, expect, it } from '@jest/globals';
import type { DefinitionEntry } from '@mokuai/contract';
import type { AnyDocument } from '@mokuai/definition';
import { keyOfDocument } from './desk.js';
import { removalOf } from './removal.js';

const entry = (document: AnyDocument, state: DefinitionEntry['state'] = 'published'): DefinitionEntry => ({
  kind: document.kind,
  name: keyOfDocument(document).slice(document.kind.length + 1),
  state,
  etag: 'x',
  document,
});

const module = (name: string): AnyDocument => ({ kind: 'module', name, titleField: 'name', fields: [] });
const view = (owner: string, name: string): AnyDocument => ({
  kind: 'view',
  module: owner,
  name,
  type: 'table',
  columns: ['name'],
});
const layout = (owner: string, related: readonly string[]): AnyDocument => ({
  kind: 'layout',
  module: owner,
  name: 'default',
  pages: ['detail'],
  tabs: [],
  related: related.map((other) => ({ module: other, via: owner, columns: ['name'] })),
});

describe('what removing a module takes', () => {
  const menu: AnyDocument = {
    kind: 'menu',
    name: 'main',
    items: [
      { module: 'account' },
      { label: 'Field work', items: [{ module: 'visit' }] },
      { label: 'Sales', items: [{ module: 'visit', view: 'mine' }, { module: 'account' }] },
    ],
  };
  const role: AnyDocument = {
    kind: 'role',
    name: 'visit',
    modules: { visit: { read: 'all' }, account: { read: 'own' } },
  };
  const found = removalOf('visit', [
    entry(module('visit'), 'draft'),
    entry(module('account')),
    entry(layout('visit', [])),
    entry(view('visit', 'mine')),
    entry(view('visit', 'gone'), 'removed'),
    entry(view('account', 'mine')),
    entry(layout('account', ['contact', 'visit'])),
    entry(menu),
    entry(role),
  ]);

  it('takes its own documents, and those only', () => {
    expect(found.removed).toEqual([
      { kind: 'module', name: 'visit' },
      { kind: 'layout', name: 'visit.default' },
      { kind: 'view', name: 'visit.mine' },
    ]);
  });

  it('lets menus, roles and related lists forget it, and empty groups go', () => {
    expect(found.changed.map(({ document }) => document)).toEqual([
      layout('account', ['contact']),
      { ...menu, items: [{ module: 'account' }, { label: 'Sales', items: [{ module: 'account' }] }] },
      { ...role, modules: { account: { read: 'own' } } },
    ]);
  });
});
