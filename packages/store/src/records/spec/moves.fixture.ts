import { expect } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import { Placements, type PlacementRequest, type Sql } from '@mokuai/engine';
import { until } from '@mokuai/testing';
import { createOutboxStore } from '../../flows/index.js';
import { openWorld } from './world.fixture.js';

interface Place {
  readonly department: string | null;
  readonly dlft: number | null;
}

/** A world with two departments, people who move in it, and a worker that looks after what they leave behind, step by step. */
export type Moves = Awaited<ReturnType<typeof openMoves>>;

export async function openMoves() {
  const world = await openWorld();
  const outbox = createOutboxStore(world.db);
  const east = await world.department('East');
  const west = await world.department('West');
  let n = 0;

  const requests = (): Promise<{ id: number; payload: PlacementRequest }[]> =>
    world.query(`SELECT id, payload FROM system.outbox WHERE topic = 'placement' ORDER BY id`);
  /** Hands every request over once, as a worker would, and answers how many remain. */
  const pass = async (database: Sql = world.db): Promise<number> => {
    const placements = new Placements({ database, models: world.models, outbox });
    for (const row of await requests()) await placements.handle(row);
    return (await requests()).length;
  };
  const places = (user: Actor): Promise<Place[]> =>
    world.query('SELECT department, dlft FROM "record"."account" WHERE owner = $1', user.userId);
  /** Where the department of the user is. */
  const right = async (user: Actor): Promise<Place> =>
    (
      await world.query<Place>(
        'SELECT u.department, p.lft AS dlft FROM "record"."user" u JOIN system.department_position p ON p.id = u.department WHERE u.id = $1',
        user.userId,
      )
    )[0]!;
  return {
    world,
    requests,
    pass,
    /** Until no request is left. */
    settle: () => until(async () => (await pass()) === 0, { limit: 30_000, what: 'the requests to be done' }),
    /** Somebody in the east, or where you say. */
    owner: (department = east): Promise<Actor> => world.user(`owner${++n}`, ['admin'], department),
    /** Moves a user: to the west, or where you say. */
    move: (user: Actor, sql?: Sql, department = west): Promise<unknown> =>
      world.writer.update(world.admin, 'user', user.userId, { department }, sql && { sql }),
    /** Moves a department, the eastern one or that you say, below a new one at the end of the tree. */
    moveBelow: async (sql?: Sql, department = east): Promise<unknown> => {
      const parent = await world.department(`Above ${++n}`);
      return world.writer.update(world.admin, 'department', department, { parent }, sql && { sql });
    },
    /** How many accounts of the user stand elsewhere than their department is. */
    astray: async (user: Actor): Promise<number> => {
      const { department, dlft } = await right(user);
      return (await places(user)).filter((place) => place.department !== department || place.dlft !== dlft).length;
    },
    /** The user and every account of theirs stand where their department is. */
    expectTogether: async (user: Actor): Promise<void> => {
      const own = await world.query('SELECT department, dlft FROM "record"."user" WHERE id = $1', user.userId);
      const rows = await places(user);
      expect(rows.length).toBeGreaterThan(0);
      const place = await right(user);
      for (const row of [...own, ...rows]) expect(row).toEqual(place);
    },
  };
}
