import { describe, expect, it } from '@jest/globals';
import { groupsOf } from './groups.js';

const entries = ['module/account', 'view/account.mine', 'view/user.all', 'role/lead', 'menu/main'].map((key) => ({ key, label: null, because: [] })); // prettier-ignore
const said = (by: 'module' | 'kind') =>
  groupsOf(entries, by).map((one) => `${one.name}${one.ofModule ? '*' : ''}: ${one.entries.map(({ key }) => key).join(' ')}`); // prettier-ignore

describe('definitions in groups', () => {
  it('stand by module, what belongs to none by kind; every one once', () => {
    expect(said('module')).toEqual(['account*: module/account view/account.mine', 'user*: view/user.all', 'role: role/lead', 'menu: menu/main']); // prettier-ignore
  });

  it('stand by kind', () => {
    expect(said('kind')).toEqual(['module: module/account', 'view: view/account.mine view/user.all', 'role: role/lead', 'menu: menu/main']); // prettier-ignore
  });
});
