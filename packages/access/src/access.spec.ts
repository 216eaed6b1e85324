import { describe, expect, it } from '@jest/globals';
import { BUILTIN, compileModel, type ModuleDocument, type RoleDocument, type Scope } from '@mokuai/definition';
import fc from 'fast-check';
import {
  accessCondition,
  accessSignature,
  accessTo,
  branches,
  branchOfRole,
  cellCondition,
  covers,
  grantedFields,
  inBranch,
  maskedFields,
  type Actor,
  type Operation,
} from './index.js';

const visit: ModuleDocument = {
  kind: 'module',
  name: 'visit',
  titleField: 'subject',
  fields: ['subject', 'cost', 'note'].map((name) => ({ name, type: 'text' })),
};
const actor = (...roles: readonly string[]): Actor => ({
  ...{ userId: 'me', roles, capabilities: new Set<string>(), locale: 'en', timeZone: 'UTC', engine: false },
  department: { id: 'd', left: 20, right: 40 },
});
const role = (name: string, rights: RoleDocument['modules'][string]): RoleDocument => ({
  kind: 'role',
  name,
  modules: { visit: rights },
});
const modelOf = (...roles: readonly RoleDocument[]) => compileModel(1, [...BUILTIN, visit, ...roles]);

const scopes: readonly Scope[] = ['none', 'own', 'department', 'department_and_below', 'all'];
const rowOperations = ['read', 'update', 'delete', 'restore', 'assign'] as const;
const records = ['me', 'other', null].flatMap((owner) => [null, 10, 20, 30, 40, 50].map((dlft) => ({ owner, dlft })));

const anyRole = (name: string): fc.Arbitrary<RoleDocument> => {
  const scope = fc.constantFrom(...scopes);
  const right = fc.constantFrom('hidden' as const, 'read' as const, 'write' as const);
  return fc
    .record({
      ...{
        create: fc.boolean(),
        bulk: fc.boolean(),
        read: scope,
        update: scope,
        delete: scope,
        restore: scope,
        assign: scope,
      },
      fieldsDefault: fc.option(right, { nil: undefined }),
      fields: fc.dictionary(fc.constantFrom('subject', 'cost', 'note'), right),
    })
    .map((rights) => role(name, rights));
};
const anyRoles = fc.tuple(anyRole('a'), anyRole('b'), anyRole('c'));

describe('the branches of several roles', () => {
  it('grant exactly the cells that each role alone grants, together', () => {
    fc.assert(
      fc.property(
        anyRoles,
        fc.boolean(),
        fc.constantFrom<Operation>('create', 'bulk', ...rowOperations),
        (roles, placed, operation) => {
          const model = modelOf(...roles);
          const who: Actor = { ...actor('a', 'b', 'c'), ...(!placed && { department: null }) };
          const access = accessTo(model, who, 'visit', operation)!;
          for (const record of records) {
            const alone = roles
              .flatMap((r) => branchOfRole(r, who, model.module('visit')!, operation))
              .filter((branch) => inBranch(branch, record, who));
            const together = grantedFields(access, record, who);
            expect(together).toEqual(alone.length > 0 ? new Set(alone.flatMap((b) => [...b.fields])) : undefined);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are as few as can be, and those of rows have all of them', () => {
    fc.assert(
      fc.property(anyRoles, (roles) => {
        const access = accessTo(modelOf(...roles), actor('a', 'b', 'c'), 'visit', 'read')!;
        for (const branch of access.branches)
          for (const other of access.branches)
            if (branch !== other && covers(other.scope, branch.scope)) {
              expect([...other.fields].every((field) => branch.fields.has(field))).toBe(true);
              expect(branch.fields.size).toBeGreaterThan(other.fields.size);
            }
        for (const branch of access.branches)
          expect(access.rows.some((row) => covers(row.scope, branch.scope))).toBe(true);
      }),
    );
  });

  it.each<[string, RoleDocument['modules'][string][], string[]]>([
    ['one role', [{ read: 'own' }], ['own subject cost note']],
    ['no right', [{ read: 'none' }], []],
    ['a wider role with as much', [{ read: 'own' }, { read: 'all' }], ['all subject cost note']],
    [
      'a wider role with less',
      [{ read: 'own' }, { read: 'all', fields: { cost: 'hidden' } }],
      ['all subject note', 'own subject cost note'],
    ],
    [
      'a wider role with other fields',
      [
        { read: 'own', fieldsDefault: 'hidden', fields: { cost: 'read' } },
        { read: 'all', fields: { cost: 'hidden' } },
      ],
      ['all subject note', 'own cost subject note'],
    ],
    [
      'the same scope twice',
      [
        { read: 'own', fields: { cost: 'hidden' } },
        { read: 'own', fieldsDefault: 'hidden', fields: { cost: 'read' } },
      ],
      ['own subject note cost'],
    ],
    [
      'own beside the department',
      [{ read: 'own' }, { read: 'department' }],
      ['department subject cost note', 'own subject cost note'],
    ],
  ])('of %s', (_, rights, wanted) => {
    const roles = rights.map((r, i) => role(`r${i}`, r));
    const found = branches(modelOf(...roles), actor(...roles.map((r) => r.name)), 'visit', 'read');
    const shown = found.map((b) => `${b.scope} ${[...b.fields].sort().join(' ')}`);
    expect(shown).toEqual(wanted.map((w) => { const [scope, ...fields] = w.split(' '); return `${scope} ${fields.sort().join(' ')}`; })); // prettier-ignore
  });
});

describe('masked fields', () => {
  const card: ModuleDocument = { ...visit, fields: visit.fields.map((field) => ({ ...field, masked: true })) };
  const unmasked = fc.subarray(['subject', 'cost', 'note']);
  const anyKeeper = (name: string): fc.Arbitrary<RoleDocument> =>
    fc.tuple(anyRole(name), unmasked).map(([one, whole]) => role(name, { ...one.modules['visit'], unmasked: whole }));

  it('are whole where one role shows them whole, else masked where one shows them at all', () => {
    fc.assert(
      fc.property(fc.tuple(anyKeeper('a'), anyKeeper('b'), anyKeeper('c')), (roles) => {
        const model = compileModel(1, [...BUILTIN, card, ...roles]);
        const who = actor('a', 'b', 'c');
        const access = accessTo(model, who, 'visit', 'read')!;
        for (const record of records) {
          const alone = roles
            .flatMap((r) => branchOfRole(r, who, model.module('visit')!, 'read'))
            .filter((branch) => inBranch(branch, record, who));
          const whole = new Set(alone.flatMap((b) => [...b.fields]));
          const masks = alone.flatMap((b) => [...(b.masked ?? [])]).filter((field) => !whole.has(field));
          expect(grantedFields(access, record, who) ?? new Set()).toEqual(whole);
          expect(maskedFields(access, record, who)).toEqual(new Set(masks));
          for (const field of masks) expect(access.shown(field)).not.toBe('never');
          for (const field of whole) expect(access.grant(field)).not.toBe('never');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are written by whom they are not shown whole, and hidden where a role hides them', () => {
    const desk = role('desk', { read: 'all', update: 'all', unmasked: ['cost', 'note'], fields: { note: 'hidden' } });
    const model = compileModel(1, [...BUILTIN, card, desk]);
    const [read, update] = (['read', 'update'] as const).map((op) => accessTo(model, actor('desk'), 'visit', op)!);
    expect(['subject', 'cost', 'note'].map((field) => read!.grant(field))).toEqual(['never', 'always', 'never']);
    expect(['subject', 'cost', 'note'].map((field) => read!.shown(field))).toEqual(['always', 'always', 'never']);
    expect(['subject', 'cost', 'note'].map((field) => update!.grant(field))).toEqual(['always', 'always', 'never']);
  });
});

describe('an actor', () => {
  const model = modelOf(
    role('sales', { read: 'department', update: 'own', create: true, fields: { cost: 'read', note: 'hidden' } }),
  );

  it('who is an administrator, or the engine, may do everything', () => {
    for (const who of [
      { ...actor(), engine: true },
      { ...actor(), capabilities: new Set(['admin']) },
    ])
      for (const operation of ['create', 'bulk', ...rowOperations] as const)
        expect(branches(model, who, 'visit', operation)).toEqual([
          { scope: 'all', fields: new Set(['subject', 'cost', 'note']) },
        ]);
  });

  it('without a department has no colleagues: the own records stay', () => {
    const alone: Actor = { ...actor('sales'), department: null };
    expect(branches(model, alone, 'visit', 'read').map((b) => b.scope)).toEqual(['own']);
    expect(accessSignature(alone)).not.toBe(accessSignature(actor('sales')));
  });

  it('has no rights by unknown roles, in unknown modules, or by names of objects', () => {
    expect(branches(model, actor('nobody', 'constructor'), 'visit', 'read')).toEqual([]);
    expect(accessTo(model, actor('sales'), 'nonesuch', 'read')).toBeUndefined();
    expect(accessTo(model, actor('sales'), 'user', 'read')!.rows).toEqual([]);
    expect(accessTo(model, actor('sales'), 'visit', 'read')!.grant('constructor')).toBe('never');
  });

  it('reads system fields on every visible row and writes none by the right to update', () => {
    const read = accessTo(model, actor('sales'), 'visit', 'read')!;
    expect(['id', 'owner', 'subject', 'cost', 'note'].map((f) => read.grant(f))).toEqual([
      'always',
      'always',
      'always',
      'always',
      'never',
    ]);
    const update = accessTo(model, actor('sales'), 'visit', 'update')!;
    expect(['owner', 'subject', 'cost'].map((f) => update.grant(f))).toEqual(['never', 'always', 'never']);
  });
});

describe('conditions in SQL', () => {
  const model = modelOf(
    role('own', { read: 'own' }),
    role('wide', { read: 'department_and_below', fields: { cost: 'hidden' } }),
    role('all', { read: 'all', fields: { cost: 'hidden' } }),
    role('blind', { read: 'all', fields: { cost: 'hidden', note: 'hidden' } }),
  );
  const scope = { userId: () => '$me', left: () => '$left', right: () => '$right' };
  const written = (field: string, ...roles: readonly string[]) => {
    const access = accessTo(model, actor(...roles), 'visit', 'read')!;
    return [accessCondition(access, 'a', scope), cellCondition(access, field, 'a', scope)];
  };

  it('say nothing where the row does not matter', () => {
    const own = 'a.owner = $me';
    expect(written('cost', 'own', 'wide')).toEqual([`(a.dlft BETWEEN $left AND $right OR ${own})`, own]);
    expect(written('cost', 'own', 'all')).toEqual(['true', own]);
    expect(written('subject', 'own', 'all')).toEqual(['true', 'true']);
    expect(written('note', 'blind')).toEqual(['true', 'false']);
    expect(written('subject')).toEqual(['false', 'false']);
  });
});
