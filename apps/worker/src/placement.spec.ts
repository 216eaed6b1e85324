import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import { engineActor } from '@mokuai/engine';
import { until } from '@mokuai/testing';
import { openWorld, type World } from './spec/world.fixture.js';

// A whole worker on a busy machine takes its time.
jest.setTimeout(120_000);

describe('records that are written while their owners move', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await world.worker();
    await world.worker();
  });
  afterAll(() => world.close());

  const admin = engineActor();
  const department = async (name: string, parent?: string): Promise<string> =>
    (await world.writer.create(admin, 'department', { name, ...(parent && { parent }) })).id;
  const seller = (name: string, where: string): Promise<Actor> => world.user(name, ['seller'], { department: where });
  const move = (user: Actor, where: string): Promise<unknown> =>
    world.writer.update(admin, 'user', user.userId, { department: where });
  /** Records and users that stand elsewhere than where their owner's department is. */
  const astray = async (): Promise<readonly unknown[]> =>
    world.rows(
      `SELECT t.id FROM (SELECT id, owner, department, dlft FROM "record"."deal" UNION ALL SELECT id, owner, department, dlft FROM "record"."user") t
       JOIN "record"."user" u ON u.id = t.owner JOIN system.department_position p ON p.id = u.department
       WHERE (t.department, t.dlft) IS DISTINCT FROM (u.department, p.lft)`,
    );

  it('follow once their transaction has ended, however long it stays open', async () => {
    const [east, west] = [await department('East'), await department('West')];
    const ann = await seller('ann', east);
    await world.idle();
    await world.database.transaction(async (sql) => {
      await world.writer.create(ann, 'deal', { name: 'slow' }, { sql });
      await move(ann, west);
      const seen = `SELECT FROM system.outbox WHERE topic = 'placement' AND (payload->>'wait')::int > 500`;
      await until(async () => (await world.rows(seen)).length === 1, {
        limit: 60_000,
        what: 'the request to be put off',
      });
    });
    expect(await astray()).toHaveLength(1);
    await world.idle();
    expect(await astray()).toEqual([]);
  });

  it('follow through a storm of moves of people and departments', async () => {
    const tops = await Promise.all([1, 2, 3].map((n) => department(`Top ${n}`)));
    const teams: string[] = [];
    for (let n = 0; n < 6; n++) teams.push(await department(`Team ${n}`, tops[n % 3]));
    const people: Actor[] = [];
    for (let n = 0; n < 5; n++) people.push(await seller(`storm${n}`, teams[n]!));
    const write = async (user: Actor, n: number): Promise<void> => {
      for (let i = 0; i < 12; i++) {
        const { id } = await world.writer.create(user, 'deal', { name: `${n} ${i}` });
        if (i % 3 === 0) await world.writer.update(admin, 'deal', id, { owner: people[(n + i + 1) % 5]!.userId });
      }
    };
    const wander = async (user: Actor, n: number): Promise<void> => {
      for (let i = 0; i < 6; i++) await move(user, teams[(n + i * 5) % 6]!);
    };
    const reorganise = async (): Promise<void> => {
      for (let i = 0; i < 6; i++)
        await world.writer.update(admin, 'department', teams[i]!, { parent: tops[(i + 1) % 3]! });
    };
    await Promise.all([...people.flatMap((user, n) => [write(user, n), wander(user, n)]), reorganise()]);
    await world.idle();
    expect(await astray()).toEqual([]);
  });
});
