import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import type { DuplicateMatch } from '@mokuai/contract';
import type { AnyDocument } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import { Problem } from '@mokuai/kernel';
import { endTransactions, openTransaction, waitingForLocks } from './spec/transactions.fixture.js';
import { ENGINE, openWorld, type World } from './spec/world.fixture.js';

const FIRM = [
  {
    kind: 'module',
    name: 'firm',
    titleField: 'name',
    fields: [
      { name: 'name', type: 'text', required: true },
      { name: 'phone', type: 'phone' },
      { name: 'tax_code', type: 'text' },
      { name: 'city', type: 'text' },
      { name: 'since', type: 'date' },
      { name: 'secret', type: 'text' },
      { name: 'kind_of', type: 'picklist', options: [{ value: 'customer' }, { value: 'rival' }] },
    ],
    duplicateRules: [
      { name: 'same_tax_code', match: [{ field: 'tax_code' }], action: 'block' },
      { name: 'same_name', match: [{ field: 'name', how: 'company_name' }], action: 'warn', message: 'Is it the same?' },
      {
        name: 'same_phone',
        match: [{ field: 'phone', how: 'digits' }, { field: 'city', how: 'ignore_case' }],
        when: { field: 'kind_of', op: 'eq', value: 'customer' },
        action: 'block',
      },
      { name: 'same_secret', match: [{ field: 'secret' }, { field: 'since' }], action: 'block' },
      { name: 'same_secret_city', match: [{ field: 'secret', how: 'ignore_case' }, { field: 'city' }], action: 'warn' },
    ],
  },
  {
    kind: 'role',
    name: 'rep',
    modules: {
      firm: { create: true, read: 'own', update: 'own', delete: 'own', restore: 'own', bulk: true, fields: { secret: 'hidden' } },
      user: { read: 'all' },
    },
  },
] as unknown as readonly AnyDocument[]; // prettier-ignore

describe('rules about duplicates, on a real Postgres', () => {
  let world: World;
  let me: Actor;
  let other: Actor;
  beforeAll(async () => {
    world = await openWorld(FIRM);
    me = await world.user('mia', ['rep']);
    other = await world.user('otto', ['rep']);
  });
  afterAll(() => world.close());
  afterEach(endTransactions);
  beforeEach(() => world.query('DELETE FROM record.firm'));

  const create = (data: Record<string, Json>, actor: Actor = me, allowDuplicates: string[] = []): Promise<string> =>
    world.writer.create(actor, 'firm', { name: 'Firm', ...data }, { allowDuplicates }).then(({ id }) => id);
  const update = (id: string, data: Record<string, Json>, actor: Actor = me, allowDuplicates: string[] = []) =>
    world.writer.update(actor, 'firm', id, data, { allowDuplicates });
  const refusal = async (work: Promise<unknown>): Promise<Problem & { found: readonly DuplicateMatch[] }> => {
    const problem: unknown = await work.then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!(problem instanceof Problem)) throw new Error(`not refused: ${String(problem)}`);
    return Object.assign(problem, { found: (problem.extra['duplicates'] ?? []) as DuplicateMatch[] });
  };
  const firms = async (): Promise<number> =>
    (await world.query<{ n: number }>('SELECT count(*)::int AS n FROM record.firm WHERE deleted_at IS NULL'))[0]!.n;

  it('forbid a second record, and name the rule and the record', async () => {
    const id = await create({ tax_code: '91310000MA1FL0XX2P' });
    const problem = await refusal(create({ name: 'Other', tax_code: '91310000MA1FL0XX2P' }));
    expect([problem.code, problem.status]).toEqual(['duplicate_blocked', 409]);
    expect(problem.faults.map(({ code, path }) => `${code} ${path}`)).toEqual(['duplicate /tax_code']);
    expect(problem.found).toMatchObject([
      { rule: 'same_tax_code', action: 'block', fields: ['tax_code'], hidden: false, records: [{ id, name: 'Firm' }] },
    ]);
    expect(await firms()).toBe(1);
    // Saying that it is allowed does not allow what is forbidden.
    expect((await refusal(create({ tax_code: '91310000MA1FL0XX2P' }, me, ['same_tax_code']))).code).toBe('duplicate_blocked');
    await create({ name: 'Another', tax_code: '91310000ma1fl0xx2p' });
  }); // prettier-ignore

  it('warn once, of what is the same name of a company however it is written', async () => {
    await create({ name: '深圳市星河科技有限公司' });
    for (const name of [' 深圳市星河科技（集团）股份有限公司', '深圳市 星河科技', '深圳市星河科技有限责任公司']) {
      const problem = await refusal(create({ name }));
      expect(problem.code).toBe('duplicate_warned');
      expect(problem.found[0]).toMatchObject({ rule: 'same_name', message: 'Is it the same?' });
    }
    await create({ name: '深圳市星河贸易有限公司' });
    await create({ name: 'ACME Co., Ltd.' });
    for (const name of ['acme', 'Acme GmbH', 'ＡＣＭＥ Inc', 'Acme S.A.'])
      expect((await refusal(create({ name }))).code).toBe('duplicate_warned');
    await create({ name: 'Acme Tools' });
    await create({ name: 'acme' }, me, ['same_name']);
    // The engine is not warned: nobody is there to answer.
    await create({ name: 'acme' }, ENGINE);
    await create({ name: 'acme' }, { ...me, via: { kind: 'workflow', name: 'w', id: me.userId, depth: 1 } });
  });

  it('speak of a record only while their condition holds', async () => {
    await create({ name: 'A', phone: '+86 138 0013 8000', city: 'Shenzhen', kind_of: 'rival' });
    const id = await create({ name: 'B', phone: '13800138000', city: ' shenzhen ', kind_of: 'rival' });
    expect((await refusal(create({ name: 'C', phone: '13800138000', city: 'SHENZHEN', kind_of: 'customer' }))).code).toBe('duplicate_blocked');
    expect((await refusal(update(id, { kind_of: 'customer' }))).found[0]?.rule).toBe('same_phone');
    await create({ name: 'D', phone: '13800138000', city: 'Beijing', kind_of: 'customer' });
    await create({ name: 'E', phone: '13800138000', kind_of: 'customer' });
  }); // prettier-ignore

  it('are asked of a change only where it makes a record the same', async () => {
    const first = await create({ tax_code: 'T1' });
    const second = await create({ name: 'Second', tax_code: 'T2' });
    expect((await refusal(update(second, { tax_code: 'T1' }))).code).toBe('duplicate_blocked');
    expect((await refusal(update(second, { name: 'FIRM ltd' }))).code).toBe('duplicate_warned');
    await update(second, { name: 'FIRM ltd' }, me, ['same_name']);
    // It is the same by now: what was allowed is not asked for again with the next change.
    await update(second, { name: 'Firm Limited', city: 'X' });
    await update(first, { tax_code: 'T1', name: 'Firm' });
  });

  it('are asked of what comes back from the recycle bin, and not about what lies in it', async () => {
    const id = await create({ tax_code: 'T1' });
    await world.writer.remove(me, 'firm', id);
    await create({ name: 'Heir', tax_code: 'T1' });
    expect((await refusal(world.writer.restore(me, 'firm', id))).code).toBe('duplicate_blocked');
  });

  it('tell of records that one may not see no more than that there are any', async () => {
    await create({ tax_code: 'T1', city: 'Otto’s' }, other);
    const problem = await refusal(create({ tax_code: 'T1' }));
    expect(problem.found.map(({ rule, records, hidden }) => [rule, records, hidden])).toEqual([
      ['same_tax_code', [], true],
      ['same_name', [], true],
    ]);
    expect(JSON.stringify([problem.extra, problem.faults])).not.toMatch(/Otto|otto/);
  });

  it('keep what a field holds to themselves where one may not see it', async () => {
    const since = '2026-01-05';
    await create({ name: 'X', secret: 's', since, city: 'Y' }, ENGINE);
    const id = await create({ name: 'Z', secret: 's', city: 'Q' }, ENGINE);
    await world.query('UPDATE record.firm SET owner = $1', me.userId);
    // A warning would say what the hidden field holds: it is not given.
    await update(id, { city: 'Y' });
    const problem = await refusal(update(id, { since }));
    expect(problem.found).toMatchObject([{ rule: 'same_secret', fields: ['since'], records: [], hidden: true }]);
    expect(await world.writer.duplicates(me, 'firm', { since }, id)).toEqual([]);
    expect((await refusal(world.writer.duplicates(me, 'firm', { secret: 's' }))).code).toBe('unknown_key');
  });

  it('say beforehand what a record would be the same as', async () => {
    const id = await create({ name: 'ACME', tax_code: 'T1' });
    const mine = await create({ name: 'Mine', tax_code: 'T2' });
    const rules = (found: readonly DuplicateMatch[]) => found.map(({ rule, records }) => [rule, records.map((r) => r.id)]);
    expect(rules(await world.writer.duplicates(me, 'firm', { name: 'Acme Ltd', tax_code: 'T1' }))).toEqual([
      ['same_tax_code', [id]],
      ['same_name', [id]],
    ]);
    expect(rules(await world.writer.duplicates(me, 'firm', { name: 'Acme' }, mine))).toEqual([['same_name', [id]]]);
    expect(await world.writer.duplicates(me, 'firm', { name: 'Mine' }, mine)).toEqual([]);
    expect(await world.writer.duplicates(me, 'firm', { name: 'New', phone: 'not a phone' })).toEqual([]);
    expect(await world.writer.duplicates(other, 'firm', { name: 'Other' }, mine)).toEqual([]);
    const stranger = await world.user('sam', []);
    expect((await refusal(world.writer.duplicates(stranger, 'firm', { name: 'Acme' }))).code).toBe('unknown_module');
  }); // prettier-ignore

  it('make who writes the same a moment later wait, and then refuse it', async () => {
    const mine = await create({ name: 'Mine', tax_code: 'T2' });
    const commit = await openTransaction(world, (sql) =>
      world.writer.create(me, 'firm', { name: 'First', tax_code: 'RACE' }, { sql }),
    );
    const later = [create({ name: 'Second', tax_code: 'RACE' }), update(mine, { tax_code: 'RACE' })].map(refusal);
    await waitingForLocks(world, 2);
    await commit();
    expect((await Promise.all(later)).map(({ code }) => code)).toEqual(['duplicate_blocked', 'duplicate_blocked']);
    // Who writes something else has nobody to wait for.
    const other = await openTransaction(world, (sql) =>
      world.writer.create(me, 'firm', { name: 'Third', tax_code: 'T3' }, { sql }),
    );
    await create({ name: 'Fourth', tax_code: 'T4' });
    await other();
  });

  it('see two fields of one record that two people change at once', async () => {
    await create({ name: 'First', phone: '13800138000', city: 'One', kind_of: 'customer' });
    const id = await create({ name: 'Second', phone: '13800138000', city: 'Two' });
    const commit = await openTransaction(world, (sql) => world.writer.update(me, 'firm', id, { city: 'One' }, { sql }));
    const later = refusal(update(id, { kind_of: 'customer' }));
    await waitingForLocks(world, 1);
    await commit();
    expect((await later).code).toBe('duplicate_blocked');
  });

  it('hold for many at once, row by row', async () => {
    await create({ tax_code: 'T1' });
    const operations = [
      { op: 'create', data: { name: 'P', tax_code: 'T1' } },
      { op: 'create', data: { name: 'Q', tax_code: 'T3' } },
      { op: 'create', data: { name: 'R', tax_code: 'T3' } },
      { op: 'create', data: { name: 'Firm', tax_code: 'T4' } },
    ];
    const codes = async (body: Json) =>
      (await world.writer.bulk(me, 'firm', body)).map((r) => (r.status === 'ok' ? 'ok' : r.problem.code));
    expect(await codes({ operations })).toEqual(['duplicate_blocked', 'ok', 'duplicate_blocked', 'duplicate_warned']);
    expect(await codes({ operations: operations.slice(3), allowDuplicates: ['same_name'] })).toEqual(['ok']);
    expect(await codes({ atomic: true, operations: operations.slice(0, 1) })).toEqual(['duplicate_blocked']);
  });

  it('find by their index', async () => {
    await world.query(`INSERT INTO record.firm (id, name, tax_code) SELECT gen_random_uuid(), 'Firm ' || n, 'T' || n FROM generate_series(1, 3000) n`);
    await world.query('ANALYZE record.firm');
    world.statements.length = 0;
    await world.writer.duplicates(ENGINE, 'firm', { tax_code: 'T7' }).catch(() => undefined);
    const found = world.statements.find(({ text }) => text.includes('IS DISTINCT FROM'))!;
    const plan = await world.db.query<Record<string, string>>({ text: `EXPLAIN ${found.text}`, values: found.values });
    expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Scan.*i_firm_tax_code_same/);
  }); // prettier-ignore

  it('cost a module without any nothing', async () => {
    world.statements.length = 0;
    await world.writer.create(world.admin, 'contact', { name: 'Somebody' });
    expect(world.statements).toHaveLength(1);
  });
});
