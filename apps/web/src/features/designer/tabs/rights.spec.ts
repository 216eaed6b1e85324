import { describe, expect, it } from '@jest/globals';
import type { RoleDocument } from '@mokuai/definition';
import { fieldRightOf, rightsOf, seesWhole, withFieldRight, withRights, withWhole } from './rights.js';

const role: RoleDocument = {
  kind: 'role',
  name: 'auditor',
  modules: { '*': { read: 'all', fieldsDefault: 'read' }, visit: { read: 'own' } },
};

describe('rights of a role', () => {
  it('are those of every other module where the module is not named', () => {
    expect(rightsOf(role, 'visit')).toEqual({ read: 'own' });
    expect(rightsOf(role, 'account')).toEqual({ read: 'all', fieldsDefault: 'read' });
    expect(rightsOf({ ...role, modules: {} }, 'account')).toEqual({});
  });

  it('keep what held before when one of them changes', () => {
    const next = withRights(role, 'account', { update: 'own' });
    expect(next.modules).toEqual({ ...role.modules, account: { read: 'all', fieldsDefault: 'read', update: 'own' } });
  });

  it.each([
    [{}, 'write'],
    [{ fieldsDefault: 'read' as const }, 'read'],
    [{ fieldsDefault: 'read' as const, fields: { cost: 'hidden' as const } }, 'hidden'],
  ])('of %j to a field are %s', (rights, right) => expect(fieldRightOf(rights, 'cost')).toBe(right));

  it('do not say the usual right of a field again', () => {
    const hidden = withFieldRight({ read: 'all' }, 'cost', 'hidden');
    expect(hidden).toEqual({ read: 'all', fields: { cost: 'hidden' } });
    expect(withFieldRight(hidden, 'cost', 'write').fields).toEqual({});
  });
});

it('a masked field is seen whole by whom a role says so, and by administrators', () => {
  const role: RoleDocument = { kind: 'role', name: 'desk', modules: { account: { read: 'all', unmasked: ['email'] } } };
  const next = withRights(role, 'account', withWhole(rightsOf(role, 'account'), 'mobile', true));
  const sees = (one: RoleDocument) =>
    ['email', 'mobile', 'name'].filter((field) => seesWhole(one, rightsOf(one, 'account'), field));
  expect(sees(next)).toEqual(['email', 'mobile']);
  expect(sees(withRights(next, 'account', withWhole(rightsOf(next, 'account'), 'email', false)))).toEqual(['mobile']);
  expect(sees({ ...role, capabilities: ['admin'] })).toEqual(['email', 'mobile', 'name']);
});
