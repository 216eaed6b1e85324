import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import type { Sql } from '@mokuai/engine';
import { FENCE_LOCK } from './migration.js';
import { openMoves, type Moves } from './spec/moves.fixture.js';
import { endTransactions, openTransaction, waitingForLocks } from './spec/transactions.fixture.js';

let moves: Moves;
let world: Moves['world'];
beforeAll(async () => {
  moves = await openMoves();
  world = moves.world;
});
afterAll(() => world.close());
afterEach(() => {
  endTransactions();
  return moves.settle();
});

type Write = (user: Actor, sql?: Sql) => Promise<unknown>;
const account = { name: 'New' };
const create: Write = (user, sql) => world.writer.create(user, 'account', account, sql && { sql });
const give: Write = (user, sql) =>
  world.writer.create(world.admin, 'account', { ...account, owner: user.userId }, sql && { sql });
const reassign: Write = async (user, sql) => {
  const { id } = await world.writer.create(world.admin, 'account', account);
  await world.writer.update(world.admin, 'account', id, { owner: user.userId }, sql && { sql });
};
const createMany: Write = (user) => {
  const operations = Array.from({ length: 3 }, () => ({ op: 'create', data: account }));
  return world.writer.bulk(user, 'account', { operations });
};

const many: [string, Write] = ['creates many records', createMany];
const creates: [string, Write][] = [
  ['creates a record', create],
  ['is given a new record', give],
];
const writes: [string, Write][] = [...creates, ['is given a record of somebody else', reassign]];

const KINDS: [string, Write][] = [
  ['a user who moves to another department', (user, sql) => moves.move(user, sql)],
  ['a user whose department moves in the tree', (_, sql) => moves.moveBelow(sql)],
];

/** What was written stands where the user was, until somebody looks after it. */
async function expectToFollow(user: Actor): Promise<void> {
  expect(await moves.astray(user)).toBeGreaterThan(0);
  await moves.settle();
  await moves.expectTogether(user);
}

describe.each(KINDS)('%s', (_kind, move) => {
  it.each(writes)('and %s that is not committed yet, has it follow once it is', async (_, write) => {
    const user = await moves.owner();
    const commit = await openTransaction(world, (sql) => write(user, sql));
    await move(user);
    expect(await moves.pass()).toBe(1);
    expect(await moves.pass()).toBe(1);
    await commit();
    await expectToFollow(user);
  });

  it.each([...writes, many])('and %s before that is committed, has it follow', async (_, write) => {
    const user = await moves.owner();
    const commit = await openTransaction(world, (sql) => move(user, sql));
    await write(user);
    await commit();
    await expectToFollow(user);
  });

  it.each(writes)('and %s in a younger transaction that commits later, has it follow', async (_, write) => {
    const user = await moves.owner();
    const commitMove = await openTransaction(world, (sql) => move(user, sql));
    const commitWrite = await openTransaction(world, (sql) => write(user, sql));
    await commitMove();
    expect(await moves.pass()).toBe(1);
    await commitWrite();
    await expectToFollow(user);
  });

  it.each([...creates, many])('and %s, which has looked but waits for a publish, has it follow', async (_, write) => {
    const user = await moves.owner();
    const commitMove = await openTransaction(world, (sql) => move(user, sql));
    const publish = openTransaction(world, (sql) =>
      sql.query({ text: 'SELECT pg_advisory_xact_lock($1)', values: [FENCE_LOCK] }),
    );
    await waitingForLocks(world, 1);
    const written = write(user);
    await waitingForLocks(world, 2);
    await commitMove();
    const published = await publish;
    // The write has no transaction id yet, and its snapshot is from before the move.
    expect(await moves.pass()).toBe(1);
    await published();
    await written;
    await expectToFollow(user);
  });
});

describe('a user who moves into a department that moves', () => {
  it('takes along what is written until that is noticed', async () => {
    const [here, there] = [await world.department('Here'), await world.department('There')];
    const user = await moves.owner(here);
    const commitTree = await openTransaction(world, (sql) => moves.moveBelow(sql, there));
    await moves.move(user, undefined, there);
    await commitTree();
    const end = await openTransaction(world, (sql) => sql.query({ text: 'SELECT', values: [] }));
    expect(await moves.pass()).toBe(2);
    const commit = await openTransaction(world, (sql) => create(user, sql));
    await end();
    // The user is where they belong now, and so has moved once more.
    expect(await moves.pass()).toBe(1);
    await commit();
    await expectToFollow(user);
  });
});

describe('a write', () => {
  it.each([...writes, many])(
    'by which a user %s pays nothing: one statement that reads the owner and locks what it did before',
    async (_, write) => {
      const user = await moves.owner();
      world.statements.length = 0;
      await write(user);
      const written = world.statements.filter(({ text }) => text.includes('system.fence'));
      expect(written.length).toBe(write === reassign ? 2 : 1);
      for (const { text } of written) {
        expect(text).toMatch(/"record"."user" u (ON|WHERE) u.id = \S+ AND u.deleted_at IS NULL(?! FOR)/);
        // Other than the row itself, only what a lookup points at is held, and against being deleted alone.
        for (const lock of text.match(/FOR (NO KEY |KEY )?(UPDATE|SHARE)( OF \w+)?/g) ?? [])
          expect(lock).toMatch(/^FOR (KEY SHARE OF t\d+|NO KEY UPDATE OF t)$/);
      }
    },
  );

  it('by which a user creates a record, or many, leaves the row of the user alone', async () => {
    const user = await moves.owner();
    const held = (): Promise<unknown> => world.query('SELECT xmax FROM "record"."user" WHERE id = $1', user.userId);
    const before = await held();
    // A module without a field that names the user: those are foreign keys.
    const operations = Array.from({ length: 3 }, () => ({ op: 'create', data: { name: 'New' } }));
    await world.writer.create(user, 'contact', { name: 'New' });
    await world.writer.bulk(user, 'contact', { operations });
    expect(await held()).toEqual(before);
  });
});
