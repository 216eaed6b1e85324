import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import type { Sql } from '@mokuai/engine';
import { openMoves, type Moves } from './spec/moves.fixture.js';
import { endTransactions, openTransaction } from './spec/transactions.fixture.js';

/** More than fit into two batches. */
const ROWS = 10_001;

describe('records that stand elsewhere than their owner', () => {
  let moves: Moves;
  let world: Moves['world'];
  beforeAll(async () => {
    moves = await openMoves();
    world = moves.world;
  });
  afterAll(() => {
    endTransactions();
    return world.close();
  });

  /** A user with so many records. */
  async function crowd(rows = ROWS): Promise<Actor> {
    const user = await moves.owner();
    await world.query(
      `INSERT INTO "record"."account" (id, version, created_at, updated_at, owner, department, dlft, approval_status, name)
       SELECT gen_random_uuid(), 1, '2026-01-01', '2026-01-01', u.id, u.department, u.dlft, 'none', 'crowd' FROM "record"."user" u, generate_series(1, $2::int) WHERE u.id = $1`,
      user.userId,
      rows,
    );
    return user;
  }
  const scatter = (user: Actor): Promise<unknown> =>
    world.query('UPDATE "record"."account" SET department = NULL, dlft = NULL WHERE owner = $1', user.userId);
  const request = (payload: object): Promise<unknown> =>
    world.query(`INSERT INTO system.outbox (topic, payload) VALUES ('placement', $1::jsonb)`, JSON.stringify(payload));
  const open = (): Promise<() => Promise<void>> =>
    openTransaction(world, (sql) => sql.query({ text: 'SELECT', values: [] }));

  it('are none when the tree was renumbered: the move has taken them along, however many there are', async () => {
    const user = await crowd();
    await moves.moveBelow();
    expect(await moves.astray(user)).toBe(0);
    await moves.settle();
    await moves.expectTogether(user);
  });

  it.each([
    ['of one user', (user: Actor) => user.userId, 'department = NULL, dlft = NULL'],
    ['of the tree', () => null, 'dlft = 7'],
  ] as const)('%s are put right in batches, with neither a version nor history', async (_, whose, wrong) => {
    const user = await crowd();
    const rest = `SELECT md5(string_agg((to_jsonb(t) - 'department' - 'dlft')::text, '' ORDER BY id)) AS sum,
      (SELECT count(*) FROM system.history) AS history, (SELECT count(*) FROM system.outbox) AS events
      FROM "record"."account" t WHERE owner = $1`;
    const before = await world.query(rest, user.userId);
    await world.query(`UPDATE "record"."account" SET ${wrong} WHERE owner = $1`, user.userId);
    await request({ user: whose(user) });
    await moves.settle();
    await moves.expectTogether(user);
    expect(await world.query(rest, user.userId)).toEqual(before);
  });

  it('are put right by the next worker when the first is killed halfway', async () => {
    const user = await crowd();
    await scatter(user);
    await request({ user: user.userId });
    let batches = 0;
    const dying: Sql = {
      query: (statement) =>
        statement.text.includes('SKIP LOCKED') && ++batches > 1
          ? Promise.reject(new Error('killed'))
          : world.db.query(statement),
      records: (statement) => world.db.records(statement),
    };
    await expect(moves.pass(dying)).rejects.toThrow('killed');
    expect(await moves.requests()).toHaveLength(1);
    expect(await moves.astray(user)).toBe(ROWS - 5000);
    await moves.settle();
    await moves.expectTogether(user);
  });

  it('are put right by several workers at once', async () => {
    const user = await crowd();
    await scatter(user);
    await request({ user: user.userId });
    await Promise.all([moves.pass(), moves.pass(), moves.pass()]);
    await moves.settle();
    await moves.expectTogether(user);
  });

  it('are left to a later try while somebody holds them, and those given away to their new owner', async () => {
    const [user, other] = [await crowd(3), await moves.owner()];
    await moves.move(other);
    await moves.settle();
    await scatter(user);
    await request({ user: user.userId, under: [] });
    const release = await openTransaction(world, async (sql) => {
      const { rows } = await sql.query<{ id: string }>({
        text: 'SELECT id FROM "record"."account" WHERE owner = $1 LIMIT 1',
        values: [user.userId],
      });
      await world.writer.update(world.admin, 'account', rows[0]!.id, { owner: other.userId }, { sql });
    });
    expect(await moves.pass()).toBe(1);
    expect(await moves.astray(user)).toBe(1);
    await release();
    await moves.settle();
    await moves.expectTogether(user);
    await moves.expectTogether(other);
  });

  it('are looked for later and later while a transaction stays open; a younger one keeps nobody waiting', async () => {
    const user = await moves.owner();
    const end = await open();
    await moves.move(user);
    const waits: (number | undefined)[] = [];
    for (let i = 0; i < 8; i++) {
      await moves.pass();
      waits.push((await moves.requests())[0]!.payload.wait);
    }
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
    const [row] = await world.query(
      `SELECT attempt, available_at > now() + interval '10 seconds' AS later FROM system.outbox WHERE topic = 'placement'`,
    );
    expect(row).toEqual({ attempt: 0, later: true });
    const younger = await open();
    await end();
    expect(await moves.pass()).toBe(0);
    await younger();
  });
});
