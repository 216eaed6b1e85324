import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import type { FieldPath } from '@mokuai/definition';
import { Conditions, engineActor, RecordReader } from '@mokuai/engine';
import type { Json, Predicate } from '@mokuai/expression';
import { parseJson } from '@mokuai/kernel';
import fc from 'fast-check';
import { openWorld, type World } from '../records/spec/world.fixture.js';
import { createDepartmentStore } from './department-store.js';

type Row = Readonly<Record<string, Json>>;

let world: World;
let reader: RecordReader;
let conditions: Conditions;
const users: Actor[] = [];
let departments: string[];
let rows: readonly Row[];

const listed = async (actor: Actor, filter?: Predicate): Promise<readonly Row[]> =>
  (
    parseJson(await reader.list(actor, 'account', { limit: 100, ...(filter && { filter }) })) as {
      data: Row[];
    }
  ).data;

/** The accounts that the condition holds for, when `actor` is who the engine works for. */
async function held(actor: Actor, condition: Predicate): Promise<string[]> {
  const names: string[] = [];
  for (const row of rows) {
    const subject = { module: 'account', value: async ({ field }: FieldPath) => row[field.name] ?? null };
    if (await conditions.holds(world.models.known, condition, subject, engineActor(actor.userId)))
      names.push(nameOf(row));
  }
  return names.sort();
}
const nameOf = (row: Row): string => String(row['name']);

beforeAll(async () => {
  world = await openWorld();
  const root = await world.department('root');
  const east = await world.department('east', root);
  const shop = await world.department('shop', east);
  const west = await world.department('west', root);
  departments = [root, east, shop, west];
  for (const [n, department] of [...departments, undefined].entries())
    users.push(await world.user(`member${n}`, ['admin'], department));
  for (const user of users) await world.writer.create(user, 'account', { name: `of ${user.userId}` });
  const moment = { clock: () => Date.now(), timeZone: 'Asia/Shanghai' };
  reader = new RecordReader({ ...moment, sql: world.db, models: world.models, cursorSecret: new Uint8Array(32) });
  conditions = new Conditions({ ...moment, reader, departments: createDepartmentStore(world.db) });
  rows = await listed(world.admin);
}, 60_000);
afterAll(() => world.close());

describe('conditions on the own department', () => {
  const MINE = { my_department: true };
  const BELOW = { my_department: true, below: true };

  it('hold for those below where they say so, though it is the engine that asks', async () => {
    const of = (...n: number[]) => n.map((i) => `of ${users[i]!.userId}`).sort();
    const eq = (value: Json): Predicate => ({ field: 'department', op: 'eq', value });
    expect(await held(users[0]!, eq(BELOW))).toEqual(of(0, 1, 2, 3));
    expect(await held(users[1]!, eq(BELOW))).toEqual(of(1, 2));
    expect(await held(users[1]!, eq(MINE))).toEqual(of(1));
    expect(await held(users[4]!, eq(BELOW))).toEqual([]);
    expect(await held(users[3]!, { not: { field: 'department', op: 'in', value: [BELOW] } })).toEqual(of(0, 1, 2, 4));
  });

  it('hold for the records that the same filter of a list finds', async () => {
    const one = fc.oneof(
      fc.constant(MINE),
      fc.constant(BELOW),
      fc.nat(3).map((n) => departments[n]!),
    );
    const comparison: fc.Arbitrary<Predicate> = fc.oneof(
      fc.record({ field: fc.constant('department'), op: fc.constantFrom('eq', 'ne'), value: one }),
      fc.record({
        field: fc.constant('department'),
        op: fc.constantFrom('in', 'not_in'),
        value: fc.array(one, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ field: fc.constant('owner'), op: fc.constantFrom('eq', 'ne'), value: fc.constant({ me: true }) }),
    );
    const { predicate } = fc.letrec<{ predicate: Predicate }>((tie) => ({
      predicate: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        comparison,
        fc.record({ not: tie('predicate') }),
        fc.record({ and: fc.array(tie('predicate'), { minLength: 1, maxLength: 2 }) }),
        fc.record({ or: fc.array(tie('predicate'), { minLength: 1, maxLength: 2 }) }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(predicate, fc.nat(users.length - 1), async (condition, n) => {
        const found = (await listed(users[n]!, condition)).map(nameOf).sort();
        expect(await held(users[n]!, condition)).toEqual(found);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
