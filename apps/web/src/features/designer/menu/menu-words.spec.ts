import { describe, expect, it } from '@jest/globals';
import type { MenuItem, ModuleDocument, RoleDocument, ViewDocument } from '@mokuai/definition';
import { labelOf, missingIn, seenBy, type MenuWorld } from './menu-words.js';

const module = (name: string, plural?: ModuleDocument['plural']): ModuleDocument =>
  ({ kind: 'module', name, titleField: 'name', fields: [], ...(plural && { plural }) }) as ModuleDocument;
const world: MenuWorld = {
  modules: new Map([
    ['account', module('account', { en: 'Accounts', 'zh-CN': '客户' })],
    ['secret', module('secret')],
  ]),
  views: new Map([['account.mine', { name: 'mine', label: { en: 'Mine', 'zh-CN': '我的' } } as ViewDocument]]),
};
const items: readonly MenuItem[] = [
  { label: 'A', items: [{ module: 'account' }, { module: 'secret' }] },
  { label: 'B', items: [{ module: 'secret' }] },
  { module: 'gone' },
];
const role = (read: 'own' | 'none', more: Partial<RoleDocument> = {}): RoleDocument => ({
  kind: 'role',
  name: 'sales',
  modules: { account: { read }, secret: { read: 'none' } },
  ...more,
});

describe('what a role sees of a menu', () => {
  const names = (who: RoleDocument | undefined) => JSON.stringify(seenBy(items, who, world));
  it('is what leads to modules it may read, without groups this empties', () => {
    expect(seenBy(items, role('own'), world)).toEqual([{ label: 'A', items: [{ module: 'account' }] }]);
    expect(seenBy(items, role('none'), world)).toEqual([]);
    expect(names(role('none', { modules: { '*': { read: 'all' } } }))).toBe(names(undefined));
    expect(names(role('none', { capabilities: ['admin'] }))).toBe(names(undefined));
  });

  it('never leads to a module that is not there', () => expect(names(undefined)).not.toContain('gone'));
});

it.each<[MenuItem, string, string]>([
  [{ module: 'account' }, 'Accounts', '客户'],
  [{ module: 'account', view: 'mine' }, 'Mine', '我的'],
  [{ module: 'account', label: { en: 'Customers', 'zh-CN': '全部客户' } }, 'Customers', '全部客户'],
  [{ module: 'secret' }, 'secret', 'secret'],
])('%j is called %s and %s', (item, en, zh) => {
  expect([labelOf(item, world, 'en'), labelOf(item, world, 'zh-CN')]).toEqual([en, zh]);
});

it('knows the modules that are not in the menu', () => {
  expect(missingIn([{ label: 'A', items: [{ module: 'secret' }] }], world).map(({ name }) => name)).toEqual([
    'account',
  ]);
});
