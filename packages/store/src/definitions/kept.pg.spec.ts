import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AnyDocument, ModuleDocument } from '@mokuai/definition';
import { impactOf, impactOfReturn, Kept, type KeptThing, type RecordReader } from '@mokuai/engine';
import type { Problem } from '@mokuai/kernel';
import { designer, insertFenced, startedDatabase, type Started } from './publishing.fixture.js';

jest.setTimeout(60_000);

type Field = ModuleDocument['fields'][number];

const BUDGET: Field = { name: 'budget', type: 'currency', label: 'Budget' };
const project = (...fields: Field[]): ModuleDocument => ({
  kind: 'module',
  name: 'project',
  label: 'Project',
  titleField: 'name',
  fields: [{ name: 'name', type: 'text' }, ...fields],
});
const GONE = ['drop module/project/fields/budget'];

let app: Started;
let kept: Kept;
beforeEach(async () => {
  app = await startedDatabase();
  kept = new Kept(app.ports, app.database, app.drafts);
  await app.publish([project(BUDGET)]);
  await insertFenced(app, 'project', { name: 'Bridge', budget: '1200.50' });
});
afterEach(() => app.close());

const reader = { list: () => Promise.reject(new Error('No rule is new.')) } as unknown as RecordReader;
const impact = () => impactOf({ ...app.ports, reader }, app.database, app.drafts);
const budgets = (column = 'budget'): Promise<unknown[]> =>
  app.rows(`SELECT name, ${column}::text AS value FROM record.project ORDER BY name`);
const one = async (revision: number): Promise<KeptThing> =>
  (await kept.list()).find((thing) => thing.revision === revision)!;
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => (error as Problem).code,
  );

describe('a new field of the name of a removed one', () => {
  beforeEach(() => app.publish([project()], GONE));

  it('starts empty, and the removed one can still come back under another name', async () => {
    expect(await app.publish([project(BUDGET)])).toBe(4);
    expect(await budgets()).toEqual([{ name: 'Bridge', value: null }]);
    await insertFenced(app, 'project', { name: 'Canal', budget: '7' });
    const removed = await one(3);
    expect(removed).toMatchObject({ module: 'project', field: 'budget', rows: 1, taken_by: null });
    expect(await codeOf(kept.restore(designer, removed.id))).toBe('already_defined');
    expect(await codeOf(kept.restore(designer, removed.id, 'No Name'))).toBe('invalid');
    await kept.restore(designer, removed.id, 'former_budget');
    expect((await one(3)).taken_by).toBe('former_budget');
    await app.publishing.publish(designer);
    expect(await budgets()).toEqual([{ name: 'Bridge', value: null }, { name: 'Canal', value: '7' }]); // prettier-ignore
    expect(await budgets('former_budget')).toEqual([{ name: 'Bridge', value: '1200.50' }, { name: 'Canal', value: null }]); // prettier-ignore
    expect(await kept.list()).toEqual([]);
  });

  it('takes the values where that is chosen, which the impact offers', async () => {
    await app.drafts.saveAll(designer, [project(BUDGET)], '');
    const [offer] = (await impact()).kept;
    expect(offer).toMatchObject({ module: 'project', field: 'budget', was: 'budget', label: 'Budget', revision: 3, rows: 1, taken: false }); // prettier-ignore
    expect((await impact()).ddl.join()).toContain('ADD COLUMN');
    await kept.want(offer!.id, 'budget');
    expect((await impact()).kept).toMatchObject([{ id: offer!.id, taken: true }]);
    expect((await impact()).ddl.join()).not.toContain('ADD COLUMN');
    await app.publishing.publish(designer);
    expect(await budgets()).toEqual([{ name: 'Bridge', value: '1200.50' }]);
    expect(await kept.list()).toEqual([]);
  });

  it('forgets what was chosen for a field that is no longer drafted', async () => {
    const { id } = await one(3);
    await kept.restore(designer, id);
    await app.drafts.discard('module', 'project');
    await app.publish([project(BUDGET)]);
    expect(await budgets()).toEqual([{ name: 'Bridge', value: null }]);

    const { id: next } = await one(3);
    await kept.restore(designer, next, 'other');
    await app.drafts.saveAll(designer, [project(BUDGET, { name: 'fax', type: 'phone' })], '');
    expect((await one(3)).taken_by).toBeNull();
  });

  it('is offered nothing that it could not hold, and every one of several of its name', async () => {
    await app.publish([project({ name: 'budget', type: 'text' })]);
    await insertFenced(app, 'project', { name: 'Dam', budget: 'much' });
    await app.publish([project()], GONE);
    await app.publish([project(BUDGET)]);
    await insertFenced(app, 'project', { name: 'Elevator', budget: '3' });
    await app.publish([project()], GONE);
    await app.drafts.saveAll(designer, [project(BUDGET)], '');
    expect((await impact()).kept.map(({ revision, rows }) => [revision, rows])).toEqual([[3, 1], [7, 1]]); // prettier-ignore
    const [older, newer] = (await impact()).kept;
    await kept.want(older!.id, 'budget');
    await kept.want(newer!.id, 'budget');
    expect((await impact()).kept.map(({ taken }) => taken)).toEqual([false, true]);
    await kept.want(older!.id, 'budget');
    await app.publishing.publish(designer);
    expect(await budgets()).toEqual([{ name: 'Bridge', value: '1200.50' }, { name: 'Dam', value: null }, { name: 'Elevator', value: null }]); // prettier-ignore
    expect((await kept.list()).map(({ revision }) => revision)).toEqual([5, 7]);
  });

  it('leaves the values where they are when the publish is refused', async () => {
    await app.rows(`INSERT INTO record.project (id, name, _kept3_budget) VALUES (uuidv7(), 'Twin', 1200.50)`);
    const { id } = await one(3);
    await app.drafts.saveAll(designer, [project({ ...BUDGET, unique: true })], '');
    await kept.want(id, 'budget');
    expect(await codeOf(app.publishing.publish(designer))).toBe('unpublishable');
    expect(await one(3)).toMatchObject({ id, rows: 2, taken_by: 'budget' });
    await app.rows(`UPDATE record.project SET _kept3_budget = 1 WHERE name = 'Twin'`);
    await app.publishing.publish(designer);
    expect(await budgets()).toEqual([{ name: 'Bridge', value: '1200.50' }, { name: 'Twin', value: '1' }]); // prettier-ignore
  });

  it('has its values again when an earlier revision comes back', async () => {
    await app.publish([project({ ...BUDGET, type: 'text' })]);
    await app.publish([project()], GONE);
    expect((await impactOfReturn({ ...app.ports, reader }, app.database, app.drafts, 2)).kept).toMatchObject([{ revision: 3, taken: true }]); // prettier-ignore
    await app.drafts.restore(designer, 2);
    await app.publishing.publish(designer);
    expect(await budgets()).toEqual([{ name: 'Bridge', value: '1200.50' }]);
  });
});

describe('a new module of the name of a removed one', () => {
  const view: AnyDocument = { kind: 'view', module: 'project', name: 'all', label: 'All', type: 'table', columns: ['name'] }; // prettier-ignore
  const removed = async (): Promise<void> => {
    await app.drafts.remove(designer, 'view', 'project.all');
    await app.drafts.remove(designer, 'module', 'project');
    await app.publishing.publish(designer, { confirm: ['drop module/project'] });
  };
  beforeEach(async () => {
    await app.publish([view]);
    await removed();
  });

  it('starts empty; both can be removed and come back in turn', async () => {
    await app.publish([project(BUDGET)]);
    expect(await budgets()).toEqual([]);
    await insertFenced(app, 'project', { name: 'New', budget: '1' });
    const { id } = await one(4);
    expect(await codeOf(kept.restore(designer, id))).toBe('already_defined');
    await app.drafts.remove(designer, 'module', 'project');
    expect(await codeOf(kept.restore(designer, id))).toBe('already_defined');
    await app.publishing.publish(designer, { confirm: ['drop module/project'] });
    expect((await kept.list()).map(({ revision, rows, field }) => [revision, rows, field])).toEqual([[4, 1, null], [6, 1, null]]); // prettier-ignore
    await kept.restore(designer, id);
    await app.publishing.publish(designer);
    expect(await budgets()).toEqual([{ name: 'Bridge', value: '1200.50' }]);
    expect((await app.drafts.get('view', 'project.all')).state).toBe('published');
    expect((await kept.list()).map(({ revision }) => revision)).toEqual([6]);
    expect(await app.rows(`SELECT nspname FROM pg_namespace WHERE nspname LIKE '\\_kept%'`)).toHaveLength(1);
  });

  it('takes the records where that is chosen: values of fields of the same form, the others can still come back', async () => {
    await app.drafts.saveAll(designer, [project({ name: 'budget', type: 'number' }, { name: 'fax', type: 'phone' })], ''); // prettier-ignore
    const [offer] = (await impact()).kept;
    expect(offer).toMatchObject({ module: 'project', field: null, was: null, revision: 4, rows: 1, taken: false });
    await kept.want(offer!.id, 'project');
    await app.publishing.publish(designer);
    expect(await budgets()).toEqual([{ name: 'Bridge', value: null }]);
    const [former] = await kept.list();
    expect(former).toMatchObject({ module: 'project', field: 'budget', label: 'Budget', rows: 1 });
    await kept.restore(designer, former!.id, 'money');
    await app.publishing.publish(designer);
    expect(await budgets('money')).toEqual([{ name: 'Bridge', value: '1200.50' }]);
  });

  it('asks for its records to be placed where their owners are by now', async () => {
    const { id } = await one(4);
    const [user] = await app.rows<{ id: string }>(
      `INSERT INTO record."user" (id, name, email) VALUES (uuidv7(), 'Li', 'li@example.com') RETURNING id`,
    );
    await app.rows(`UPDATE "_kept4_project".project SET owner = $1, department = uuidv7(), dlft = 7`, user!.id);
    await kept.restore(designer, id);
    await app.publishing.publish(designer);
    expect(
      await app.rows(`SELECT payload FROM system.outbox WHERE topic = 'placement' ORDER BY payload ->> 'user'`),
    ).toEqual([{ payload: { user: user!.id } }, { payload: { user: null } }]);
  });

  it('comes back with what was kept of its fields', async () => {
    await kept.restore(designer, (await one(4)).id);
    await app.publishing.publish(designer);
    await app.publish([project()], GONE);
    await removed();
    expect(await kept.list()).toMatchObject([{ field: null, revision: 7 }]);
    await app.publish([project()]);
    expect(await kept.list()).toMatchObject([{ field: null, revision: 7 }]);
    await app.drafts.remove(designer, 'module', 'project');
    await app.publishing.publish(designer, { confirm: ['drop module/project'] });
    await kept.restore(designer, (await one(7)).id);
    await app.publishing.publish(designer);
    expect(await kept.list()).toMatchObject([
      { field: 'budget', revision: 6, rows: 1 },
      { field: null, revision: 9 },
    ]);
    await app.rows(`UPDATE system.later_drop SET due_at = now() - interval '1 second'`);
    await app.publishing.prepare();
    expect(await kept.list()).toEqual([]);
    expect(await app.rows(`SELECT attname FROM pg_attribute WHERE attname LIKE '\\_kept%'`)).toEqual([]);
  });
});
