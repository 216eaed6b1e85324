import { expect, it } from '@jest/globals';
import type { DefinitionEntry } from '@mokuai/contract';
import { usesOf } from './role-uses.js';

const entry = (kind: string, name: string, document: object, state: DefinitionEntry['state'] = 'published') => ({
  kind,
  name,
  state,
  etag: '',
  document,
});

it('a role is used where approvals ask it and layouts are shown to it', () => {
  const entries = [
    entry('approval', 'deal.big', { nodes: [{ approvers: [{ type: 'role', role: 'boss' }] }] }),
    entry('layout', 'deal.short', { label: 'Short', roles: ['sales', 'boss'] }),
    entry('layout', 'deal.old', { roles: ['boss'] }, 'removed'),
    entry('approval', 'deal.other', { nodes: [{ approvers: [{ type: 'role', role: 'sales' }] }] }),
    entry('role', 'boss', { role: 'boss' }),
  ];
  expect(usesOf('boss', entries).map(({ name }) => name)).toEqual(['deal.big', 'deal.short']);
  expect(usesOf('nobody', entries)).toEqual([]);
});
