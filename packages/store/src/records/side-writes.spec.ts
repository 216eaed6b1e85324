import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import type { Json } from '@mokuai/expression';
import { until } from '@mokuai/testing';
import { listen, type Listener } from '../pool/listener.js';
import { ENGINE, json, openWorld, type World } from './spec/world.fixture.js';

let world: World;
let listener: Listener;
const heard: string[] = [];

beforeAll(async () => {
  world = await openWorld();
  listener = await listen(world.url, {
    channels: ['mokuai_auth'],
    onNotification: (_, payload) => void heard.push(payload),
  });
});
afterAll(async () => {
  await listener.close();
  await world.close();
});

interface Place {
  readonly id: string;
  readonly lft: number;
  readonly rgt: number;
}
const places = async () =>
  new Map((await world.query<Place>('SELECT id, lft, rgt FROM system.department_position')).map((p) => [p.id, p]));

/** Every department's range holds exactly the positions of the departments below it. */
async function expectTree(): Promise<void> {
  const parents = new Map(
    (await world.query<{ id: string; parent: string | null }>('SELECT id, parent FROM "record"."department"')).map(
      (d) => [d.id, d.parent],
    ),
  );
  const positions = await places();
  expect(positions.size).toBe(parents.size);
  const isBelow = (id: string, above: string): boolean => {
    for (let at: string | null | undefined = id; at; at = parents.get(at)) if (at === above) return true;
    return false;
  };
  for (const above of positions.values())
    for (const { id, lft } of positions.values())
      expect([id, lft >= above.lft && lft <= above.rgt]).toEqual([id, isBelow(id, above.id)]);
  const rows = await world.query<{ id: string; dlft: number; department: string }>(
    'SELECT id, dlft, department FROM "record"."department"',
  );
  for (const row of rows) expect(row).toEqual({ id: row.id, dlft: positions.get(row.id)!.lft, department: row.id });
}

describe('departments', () => {
  it('keep their places through creations at every level and moves, and records follow', async () => {
    const all = [await world.department('Root')];
    for (let n = 1; n < 40; n++)
      all.push(await world.department(`D${n}`, n % 7 === 0 ? undefined : all[Math.floor((n * 7919) % all.length)]));
    await expectTree();
    const last = all.at(-1)!;
    const sam = await world.user('sam', ['sales'], last);
    const { id } = await world.writer.create(sam, 'account', { name: 'A' });
    await world.writer.update(world.admin, 'department', last, { parent: all[0]! });
    await world.writer.update(world.admin, 'department', all[3]!, { parent: null });
    await expectTree();
    const [row] = await world.query<{ dlft: number }>('SELECT dlft FROM "record"."account" WHERE id = $1', id);
    expect(row!.dlft).toBe((await places()).get(last)!.lft);
    expect(heard).toContain('*');
  });

  it('find room for a thousand children of one, and for a deep line', async () => {
    let above = await world.department('Deep');
    for (let n = 0; n < 30; n++) above = await world.department(`Deep ${n}`, above);
    const wide = await world.department('Wide');
    for (let n = 0; n < 60; n++) await world.department(`Wide ${n}`, wide);
    await expectTree();
  });

  it('cannot be put below themselves, nor deleted while somebody is in them', async () => {
    const top = await world.department('Top');
    const sub = await world.department('Sub', top);
    const before = [await world.row('department', top), await world.row('department', sub)];
    await expect(world.writer.update(world.admin, 'department', top, { parent: sub })).rejects.toMatchObject({
      code: 'department_cycle',
      faults: [{ path: '/parent' }],
    });
    await world.user('member', [], sub);
    await expect(world.writer.remove(world.admin, 'department', sub)).rejects.toMatchObject({ code: 'referenced' });
    await expect(world.writer.remove(world.admin, 'department', top)).rejects.toMatchObject({ code: 'referenced' });
    expect([await world.row('department', top), await world.row('department', sub)]).toEqual(before);
  });

  it('may change at once', async () => {
    const top = await world.department('Busy');
    await Promise.all(Array.from({ length: 12 }, (_, n) => world.department(`Busy ${n}`, n % 2 ? top : undefined)));
    await expectTree();
  });
});

describe('users', () => {
  it('own themselves, stand where their department stands, and take their records along', async () => {
    const [east, west] = [await world.department('East'), await world.department('West')];
    const kim = await world.user('kim', ['sales'], east);
    const { id } = await world.writer.create(kim, 'account', { name: 'A' });
    const updated = json(await world.writer.update(world.admin, 'user', kim.userId, { department: west }));
    expect(updated).toMatchObject({ owner: kim.userId, department: west });
    const lft = (await places()).get(west)!.lft;
    const rows = await world.query(
      'SELECT department, dlft FROM "record"."user" WHERE id = $1 UNION ALL SELECT department, dlft FROM "record"."account" WHERE id = $2',
      kim.userId,
      id,
    );
    expect(rows).toEqual([
      { department: west, dlft: lft },
      { department: west, dlft: lft },
    ]);
    await until(() => heard.includes(kim.userId));
  });

  it('tell sessions of changed rights, and of nothing else', async () => {
    const lee = await world.user('lee', ['sales']);
    heard.length = 0;
    await world.writer.update(world.admin, 'user', lee.userId, { name: 'Lee' });
    await world.writer.update(world.admin, 'user', lee.userId, { active: false });
    await until(() => heard.length > 0);
    expect(heard).toEqual([lee.userId]);
  });

  it('are given no roles beyond those of the giver, and lose none such', async () => {
    const hr: Actor = await world.user('hr', ['hr']);
    const ann = await world.user('ann', ['sales']);
    const before = await world.row('user', ann.userId);
    const grab = world.writer.update(hr, 'user', ann.userId, { roles: ['sales', 'admin'] });
    await expect(grab).rejects.toMatchObject({ code: 'role_beyond_own', status: 403, faults: [{ path: '/roles' }] });
    const made = world.writer.create(hr, 'user', { name: 'x', email: 'x@example.com', roles: ['admin'] });
    await expect(made).rejects.toMatchObject({ code: 'role_beyond_own' });
    await expect(world.writer.update(hr, 'user', world.admin.userId, { roles: [] })).rejects.toMatchObject({
      code: 'role_beyond_own',
    });
    await expect(world.writer.update(hr, 'user', world.admin.userId, { active: false })).rejects.toMatchObject({
      code: 'role_beyond_own',
    });
    await expect(world.writer.remove(hr, 'user', world.admin.userId)).rejects.toMatchObject({
      code: 'role_beyond_own',
    });
    expect(await world.row('user', ann.userId)).toBe(before);
    expect(json(await world.writer.update(hr, 'user', ann.userId, { roles: ['sales', 'keeper'] }))).toMatchObject({
      version: 2,
    });
  });

  it('keep one active administrator', async () => {
    const id = world.admin.userId;
    const before = await world.row('user', id);
    const changes: Readonly<Record<string, Json>>[] = [{ roles: [] }, { active: false }];
    for (const change of changes)
      await expect(world.writer.update(world.admin, 'user', id, change)).rejects.toMatchObject({ code: 'last_admin' });
    await expect(world.writer.remove(world.admin, 'user', id)).rejects.toMatchObject({ code: 'last_admin' });
    expect(await world.row('user', id)).toBe(before);
    await world.writer.create(ENGINE, 'user', { name: 'second', email: 'second@example.com', roles: ['admin'] });
    expect(json(await world.writer.update(world.admin, 'user', id, { active: false }))).toMatchObject({
      active: false,
    });
  });
});
