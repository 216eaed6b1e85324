import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BUILTIN, compileModel, type AnyDocument } from '@mokuai/definition';
import { Numbering } from '@mokuai/engine';
import { DOCUMENTS } from '../records/spec/documents.fixture.js';
import { json, openWorld, type World } from '../records/spec/world.fixture.js';
import { createCounterStore } from './counter-store.js';

const SHARED = [
  {
    kind: 'module',
    schemaVersion: 1,
    name: 'ticket',
    titleField: 'one',
    fields: [
      { name: 'one', type: 'auto_number', numbering: 'first' },
      { name: 'two', type: 'auto_number', numbering: 'second' },
      { name: 'code', type: 'text', unique: true },
    ],
  },
  {
    kind: 'module',
    schemaVersion: 1,
    name: 'ticket_back',
    titleField: 'one',
    fields: [
      { name: 'one', type: 'auto_number', numbering: 'second' },
      { name: 'two', type: 'auto_number', numbering: 'first' },
    ],
  },
  ...['first', 'second'].map((name) => ({
    kind: 'numbering',
    schemaVersion: 1,
    name,
    gapless: true,
    segments: [{ type: 'sequence', digits: 1 }],
  })),
  {
    kind: 'numbering',
    schemaVersion: 1,
    name: 'few',
    gapless: true,
    segments: [{ type: 'sequence', digits: 1, start: 8, overflow: 'stop' }],
  },
  {
    kind: 'module',
    schemaVersion: 1,
    name: 'rare',
    titleField: 'no',
    fields: [{ name: 'no', type: 'auto_number', numbering: 'few' }],
  },
] as unknown as readonly AnyDocument[];

let world: World;
beforeAll(async () => {
  world = await openWorld(SHARED);
});
afterAll(() => world.close());

const create = async (module: string, data: Record<string, string> = {}, field = 'no') =>
  json(await world.writer.create(world.admin, module, data))[field] as string;
const many = <T>(n: number, make: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => make(i)));

describe('numbers from blocks', () => {
  it('are distinct for 64 creates at once, from an empty counter', async () => {
    const numbers = await many(64, (n) => create('account', { name: `n${n}` }));
    expect(new Set(numbers).size).toBe(64);
    expect(numbers).toContain('C2001');
  });

  it('are distinct across processes that reserve at once', async () => {
    const deps = { clock: () => Date.now(), timeZone: 'UTC', counters: createCounterStore(world.db) };
    const module = world.models.known.module('account')!;
    const processes = Array.from({ length: 8 }, () => new Numbering(deps));
    const numbers = await many(
      400,
      async (n) => (await processes[n % 8]!.take(world.models.known, module, {}, Date.now())).values['no'],
    );
    expect(new Set(numbers).size).toBe(400);
  });

  it('go on above what is there when the counter was lost', async () => {
    await world.query(`DELETE FROM system.number_counter WHERE rule = 'account_no'`);
    const fresh = new Numbering({ clock: () => Date.now(), timeZone: 'UTC', counters: createCounterStore(world.db) });
    const module = world.models.known.module('account')!;
    await fresh.repair(world.models.known, module, 'no', {}, Date.now());
    const [highest] = await world.query<{ n: number }>(
      `SELECT max(substr(no, 2)::bigint) AS n FROM "record"."account"`,
    );
    const { values } = await fresh.take(world.models.known, module, {}, Date.now());
    expect(values['no']).toBe(`C${highest!.n + 1}`);
  });

  it('find their way when the present numbers are ahead of the counter', async () => {
    const [ahead] = await world.query<{ next: number }>(
      `SELECT next FROM system.number_counter WHERE rule = 'account_no'`,
    );
    const taken = Array.from({ length: 3000 }, (_, n) => `C${ahead!.next - 50 + n}`);
    await world.query(
      `INSERT INTO "record"."account" (id, version, created_at, updated_at, approval_status, name, no)
       SELECT uuidv7(), 1, now(), now(), 'none', 'imported', no FROM unnest($1::text[]) no WHERE no NOT IN (SELECT no FROM "record"."account")`,
      taken,
    );
    expect(taken).not.toContain(await create('account', { name: 'after import' }));
  });

  it('can be previewed without being taken', async () => {
    const rule = world.models.known.numberings.get('visit_no')!;
    const order = { rule, values: { way: 'site' }, at: Date.now(), count: 3 };
    const next = async () => (await world.numbering.preview(order)).numbers.map(({ number }) => number);
    expect(await next()).toEqual(['S001', 'S002', 'S003']);
    expect(await create('visit', { way: 'site' })).toBe('S001');
    expect(await next()).toEqual(['S002', 'S003', 'S004']);
  });

  it('are previewed as this process gives them, from its block and then from the counter', async () => {
    const rule = world.models.known.numberings.get('account_no')!;
    const first = await create('account', { name: 'first' });
    const { numbers } = await world.numbering.preview({ rule, values: {}, at: Date.now(), count: 20 });
    expect(numbers[0]!.value).toBe(Number(first.slice(1)) + 1);
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(20);
    const given = [];
    for (let n = 0; n < 20; n++) given.push(await create('account', { name: `next ${n}` }));
    expect(given).toEqual(numbers.map(({ number }) => number));
  });

  it('are previewed past numbers that are there, as they will be given', async () => {
    const rule = world.models.known.numberings.get('account_no')!;
    const column = { table: '"record"."account"', column: 'no' };
    const order = { rule, values: {}, at: Date.now(), column, count: 2 };
    const { numbers } = await world.numbering.preview(order);
    await world.query(
      `INSERT INTO "record"."account" (id, version, created_at, updated_at, approval_status, name, no)
       SELECT uuidv7(), 1, now(), now(), 'none', 'taken', n FROM unnest($1::text[]) AS n`,
      [numbers[0]!.number, `C${numbers[0]!.value + 70}`],
    );
    const previewed = await world.numbering.preview(order);
    expect(previewed.passed).toBe(true);
    expect(previewed.numbers[0]!.value).toBe(numbers[0]!.value + 71);
    expect(await create('account', { name: 'after' })).toBe(previewed.numbers[0]!.number);
    expect((await world.numbering.preview(order)).passed).toBe(false);
  });
});

describe('gapless numbers', () => {
  it('count per scope, without gaps, for 64 creates at once', async () => {
    const numbers = await many(64, () => create('visit', { way: 'phone' }));
    expect(numbers.sort()).toEqual(Array.from({ length: 64 }, (_, n) => `P${String(n + 1).padStart(3, '0')}`));
  });

  it('leave no gap where creates are rolled back or refused', async () => {
    await create('visit', { code: 'taken' });
    const results = await Promise.allSettled([
      ...Array.from({ length: 10 }, () =>
        world.db.transaction(async (sql) => {
          await world.writer.create(world.admin, 'visit', {}, { sql });
          throw new Error('rolled back');
        }),
      ),
      ...Array.from({ length: 5 }, () => create('visit', { code: 'taken' })),
      ...Array.from({ length: 20 }, () => create('visit')),
    ]);
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(20);
    const rows = await world.query<{ no: string }>(`SELECT no FROM "record"."visit" WHERE no LIKE 'X%' ORDER BY no`);
    expect(rows.map((r) => r.no)).toEqual(Array.from({ length: 21 }, (_, n) => `X${String(n + 1).padStart(3, '0')}`));
  });

  it('take two counters in one order, whatever the order of the fields: no deadlock', async () => {
    await many(60, (n) => create(n % 2 ? 'ticket' : 'ticket_back', {}, 'one'));
    const counters = await world.query(
      `SELECT rule, next FROM system.number_counter WHERE rule IN ('first', 'second') ORDER BY rule`,
    );
    expect(counters).toEqual([
      { rule: 'first', next: 61 },
      { rule: 'second', next: 61 },
    ]);
  });

  it('are in the history and the event', async () => {
    const { id } = await world.writer.create(world.admin, 'ticket', {});
    const [history] = await world.query<{ changes: object }>(
      'SELECT changes FROM system.history WHERE record_id = $1',
      id,
    );
    expect(history!.changes).toEqual({ one: [null, '61'], two: [null, '61'] });
    const [event] = await world.query<{ payload: object }>(
      'SELECT payload FROM system.outbox WHERE record_id = $1',
      id,
    );
    expect(event!.payload).toMatchObject({ changes: history!.changes });
  });

  it('stop where the rule says so', async () => {
    expect([await create('rare'), await create('rare')]).toEqual(['8', '9']);
    await expect(create('rare')).rejects.toMatchObject({ code: 'numbering_exhausted' });
  });
});

describe('a start that is changed while the counter counts', () => {
  const key = { rule: 'restarted', scope: '', period: '' };
  const startingAt = (start: number) => {
    const documents = [...BUILTIN, ...DOCUMENTS, ...SHARED].map((d) =>
      d.kind === 'numbering' && (d.name === 'account_no' || d.name === 'first')
        ? { ...d, segments: d.segments.map((s) => (s.type === 'sequence' ? { ...s, start } : s)) }
        : d,
    );
    return compileModel(world.models.known.revision + 1, documents, world.models.known);
  };

  it('takes effect when raised, and repeats nothing when lowered', async () => {
    const counters = createCounterStore(world.db);
    expect(await counters.reserve(key, { start: 1, step: 1 }, 10)).toBe(1);
    expect(await counters.peek(key, { start: 5000, step: 1 })).toBe(5000);
    expect(await counters.reserve(key, { start: 5000, step: 1 }, 10)).toBe(5000);
    expect(await counters.reserve(key, { start: 5005, step: 1 }, 10)).toBe(5010);
    expect(await counters.peek(key, { start: 1, step: 1 })).toBe(5020);
    expect(await counters.reserve(key, { start: 1, step: 1 }, 1)).toBe(5020);
  });

  it('leaves behind what is left of the blocks made for another start', async () => {
    const deps = { clock: () => Date.now(), timeZone: 'UTC', counters: createCounterStore(world.db) };
    const numbering = new Numbering(deps);
    const take = async (start: number) => {
      const model = startingAt(start);
      const { values } = await numbering.take(model, model.module('account')!, {}, Date.now());
      return Number(String(values['no']).slice(1));
    };
    const first = await take(1);
    expect(await take(1)).toBe(first + 1);
    expect([await take(600_000), await take(600_000)]).toEqual([600_000, 600_001]);
    expect(await take(1)).toBeGreaterThan(600_001);
  });

  it('is where a repair goes on from when every present number is below it', async () => {
    const counters = createCounterStore(world.db);
    const repaired = { ...key, scope: 'repair' };
    const around = { before: 'Z', after: '' };
    const column = { table: '"record"."account"', column: 'no' };
    await world.query(
      `INSERT INTO "record"."account" (id, version, created_at, updated_at, approval_status, name, no)
       VALUES (uuidv7(), 1, now(), now(), 'none', 'repaired', 'Z7')`,
    );
    await counters.raise(repaired, { start: 500, step: 10 }, column, around);
    expect(await counters.peek(repaired, { start: 500, step: 10 })).toBe(500);
    await counters.raise(repaired, { start: 2, step: 5 }, column, around);
    expect(await counters.reserve({ ...repaired, period: 'x' }, { start: 2, step: 5 }, 1)).toBe(2);
    await counters.raise({ ...repaired, period: 'y' }, { start: 2, step: 5 }, column, around);
    expect(await counters.peek({ ...repaired, period: 'y' }, { start: 2, step: 5 })).toBe(12);
  });

  it('reaches the creates of published modules, in blocks and without gaps', async () => {
    const publish = async (start: number) => {
      const next = startingAt(start);
      world.models.all.set(next.revision, next);
      await world.query('UPDATE system.published SET revision = $1', next.revision);
    };
    const made = async () => [await create('account', { name: 'n' }), await create('ticket', {}, 'one')];
    const before = await made();
    await publish(700_000);
    expect(await made()).toEqual(['C700000', '700000']);
    await publish(1);
    const after = await made();
    expect(Number(after[0]!.slice(1))).toBeGreaterThan(700_000);
    expect(after[1]).toBe('700001');
    expect(before).not.toEqual(after);
  });
});
