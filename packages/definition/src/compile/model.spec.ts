import { describe, expect, it } from '@jest/globals';
import { setImmediate as nextJob } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { RESERVED_NAMES, SYSTEM_COLUMNS } from '@mokuai/kernel';
import type { Json, Predicate } from '@mokuai/expression';
import type { AnyDocument } from '../kinds/index.js';
import { account, application, visit } from '../documents.fixture.js';
import { compileModel } from './model.js';

const model = compileModel(1, application);
const module = model.module('visit')!;

describe('compileModel', () => {
  it('gives each module its system fields and its own', () => {
    expect(model.modules).toEqual(['department', 'user', 'account', 'visit']);
    expect([...module.fields.keys()].slice(0, SYSTEM_COLUMNS.length)).toEqual([...SYSTEM_COLUMNS]);
    expect(module.ownFields.map((field) => field.name)).toEqual(visit.fields.map((field) => field.name));
    expect(module.table).toBe('"record"."visit"');
    expect(model.module('nothing')).toBeUndefined();
    for (const name of module.ownFields.map((field) => field.name)) expect(RESERVED_NAMES.has(name)).toBe(false);
  });

  it('says who writes a field', () => {
    const writable = (name: string, field: string) => model.module(name)!.fields.get(field)!.writable;
    expect(['owner', 'department', 'created_at', 'no', 'cost'].map((field) => writable('visit', field))).toEqual([
      true, false, false, false, true,
    ]); // prettier-ignore
    expect(['owner', 'department'].map((field) => writable('user', field))).toEqual([false, true]);
    expect(['owner', 'department'].map((field) => writable('department', field))).toEqual([false, false]);
  });

  it('names unique combinations and incoming lookups', () => {
    expect(module.uniques.map(({ fields }) => fields)).toEqual([['no'], ['contact_email'], ['account', 'subject']]);
    for (const { index } of module.uniques) expect(index.length).toBeLessThanOrEqual(63);
    expect(model.module('account')!.incoming).toEqual([
      { module: 'visit', field: 'account', onDelete: 'restrict', many: false },
    ]);
    expect(model.module('user')!.incoming).toContainEqual({
      module: 'user',
      field: 'manager',
      onDelete: 'restrict',
      many: false,
    });
  });

  it('writes the rights of * out for every module not named', () => {
    expect(model.roles.get('admin')!.modules['visit']!.read).toBe('all');
    expect(Object.keys(model.roles.get('sales')!.modules)).toEqual(['visit']);
  });

  it('offers the roles there are for a user', () => {
    const errors = (roles: Json) => model.module('user')!.validate('update', { roles });
    expect(errors(['sales', 'admin'])).toEqual([]);
    expect(errors(['nobody'])).toMatchObject([{ code: 'not_an_option', path: '/roles/0' }]);
  });

  it('shares the modules that nothing changed for', () => {
    const changed: AnyDocument[] = application.map((document) =>
      document === visit ? { ...visit, label: 'Call' } : document,
    );
    const first = compileModel(1, application);
    const before = first.modules.map((name) => first.module(name));
    const second = compileModel(2, changed, first);
    const after = second.modules.map((name) => second.module(name));
    expect(after.map((one, index) => one === before[index])).toEqual([true, true, true, false]);
    expect(after[3]!.hash).not.toBe(before[3]!.hash);
  });

  it('compiles a module anew when what its lookups reach has changed', () => {
    const first = compileModel(1, application);
    const wider = { ...account, fields: [...account.fields, { name: 'site', type: 'text' }] };
    const second = compileModel(
      2,
      application.map((document) => (document === account ? wider : document)),
      first,
    );
    expect(second.module('visit')!.hash).not.toBe(first.module('visit')!.hash);
    expect(second.module('visit')!.bind({ field: 'account.site', op: 'eq', value: 'x' }, '').ok).toBe(true);
    expect(second.module('user')).toBe(compileModel(3, [...application], second).module('user'));
  });

  it('does not keep the revisions whose modules it shares', async () => {
    const earlier: WeakRef<object>[] = [];
    let latest = compileModel(1, application);
    for (let revision = 2; revision < 6; revision++) {
      for (const name of latest.modules) latest.module(name);
      earlier.push(new WeakRef(latest));
      const label = `Call ${revision}`;
      latest = compileModel(revision, application.map((document) => (document === visit ? { ...visit, label } : document)), latest); // prettier-ignore
    }
    for (const name of latest.modules) latest.module(name);
    setFlagsFromString('--expose-gc');
    // What a job has looked at stays until its end.
    await nextJob();
    (runInNewContext('gc') as () => void)();
    expect(earlier.filter((one) => one.deref() !== undefined)).toEqual([]);
    const way = latest.module('visit')!.bind({ field: 'account.name', op: 'eq', value: 'x' }, '');
    expect(way.ok).toBe(true);
  });

  it('compiles a view without compiling its module’s SQL to another name', () => {
    const first = compileModel(1, application);
    const without = application.filter((document) => document.kind !== 'view');
    const second = compileModel(2, without, first);
    expect(second.module('visit')).not.toBe(first.module('visit'));
    expect(second.module('visit')!.views).toEqual([]);
    expect(second.module('visit')!.hash).toBe(first.module('visit')!.hash);
  });

  it('takes up hundreds of modules without compiling them', () => {
    const many = Array.from({ length: 300 }, (_, i): AnyDocument => ({ ...account, name: `m${i}` }));
    const big = compileModel(1, [...application, ...many]);
    let asked = 0;
    for (const name of ['m7', 'm299']) asked += big.module(name)!.fields.size;
    expect(asked).toBe(2 * (SYSTEM_COLUMNS.length + account.fields.length));
  });
});

describe('validate', () => {
  const full = { subject: 'First', seats: 2 };
  const check = (mode: 'create' | 'update', data: Record<string, Json>) =>
    module.validate(mode, data).map(({ code, path }) => `${path} ${code}`);

  it.each<[string, Record<string, Json>, string[]]>([
    ['enough', full, []],
    ['everything', { ...full, account: '01a2b3c4-0000-7000-8000-000000000001', way: 'on_site', tags: ['a'], cost: 10.25, contact_email: 'a@b.example', done: true, day: '2026-02-28', begin: '2026-02-28T10:00:00.000Z', owner: null }, []],
    ['nulls', { ...full, cost: null, tags: null, done: null }, []],
    ['missing', {}, ['/subject required', '/seats required']],
    ['null where required', { subject: null, seats: 1 }, ['/subject required']],
    ['blank where required', { subject: '  ', seats: 1 }, ['/subject required']],
    ['null where there is a default', { ...full, way: null }, ['/way required']],
    ['unknown', { ...full, colour: 'red', 'a/b': 1 }, ['/colour unknown_key', '/a~1b unknown_key']],
    ['a number', { ...full, no: 'V1' }, ['/no read_only']],
    ['a system column', { ...full, id: 'x', created_at: null }, ['/id read_only', '/created_at read_only']],
    ['too long', { ...full, subject: 'x'.repeat(21) }, ['/subject too_long']],
    ['as long as it may be, in code points', { ...full, subject: '😀'.repeat(20) }, []],
    ['decimals', { ...full, cost: 1.005 }, ['/cost too_many_decimals']],
    ['below', { ...full, cost: -1 }, ['/cost too_small']],
    ['option', { ...full, way: 'fax', tags: ['a', 'z', 'a'] }, ['/way not_an_option', '/tags too_many_items', '/tags/1 not_an_option', '/tags duplicate_items']],
    ['NUL', { ...full, subject: 'a\0' }, ['/subject nul_character']],
    ['impossible date', { ...full, day: '2026-02-30' }, ['/day not_date']],
  ])('create: %s', (_, data, faults) => {
    expect(check('create', data).sort()).toEqual(faults.sort());
  }); // prettier-ignore

  it.each<[string, Record<string, Json>, string[]]>([
    ['nothing', {}, []],
    ['one', { cost: 5 }, []],
    ['emptied', { cost: null, account: null }, []],
    ['required emptied', { subject: null, way: null }, ['/subject required', '/way required']],
    ['unknown', { version: 3, nope: 1 }, ['/version read_only', '/nope unknown_key']],
  ])('update: %s', (_, data, faults) => {
    expect(check('update', data).sort()).toEqual(faults.sort());
  });
});

describe('bind', () => {
  const faults = (predicate: Predicate, options?: { old: boolean }) => {
    const bound = module.bind(predicate, '/filter', options);
    return bound.ok ? [] : bound.faults.map(({ code, path }) => `${path} ${code}`);
  };

  it('finds fields across up to three lookups', () => {
    const bound = module.bind({ field: 'account.manager.manager.name', op: 'eq', value: 'Li' }, '');
    expect(bound).toMatchObject({
      ok: true,
      value: {
        field: { hops: [{ name: 'account' }, { name: 'manager' }, { name: 'manager' }], field: { name: 'name' } },
      },
    });
    expect(faults({ field: 'account.manager.manager.manager.name', op: 'eq', value: 'Li' })).toEqual([
      '/filter/field unknown_field',
    ]);
  });

  it('knows values before the change only where there is a change', () => {
    const predicate: Predicate = { field: 'old.cost', op: 'gt', value: 1 };
    expect(faults(predicate)).toEqual(['/filter/field unknown_field']);
    expect(module.bind(predicate, '', { old: true })).toMatchObject({ ok: true, value: { field: { old: true } } });
  });

  it('points at each fault', () => {
    expect(
      faults({
        and: [
          { field: 'cost', op: 'contains', value: 'x' },
          { not: { field: 'way', op: 'eq', value: 'fax' } },
          {
            or: [
              { field: 'nothing', op: 'eq', value: 1 },
              { field: 'id.name', op: 'eq', value: 1 },
            ],
          },
          { field: 'cost', op: 'gt', valueField: 'subject' },
        ],
      }),
    ).toEqual([
      '/filter/and/0/op unknown_operator',
      '/filter/and/1/not/value bad_operand',
      '/filter/and/2/or/0/field unknown_field',
      '/filter/and/2/or/1/field unknown_field',
      '/filter/and/3/valueField bad_operand',
    ]);
  });
});
