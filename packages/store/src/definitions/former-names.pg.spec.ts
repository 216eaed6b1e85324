import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ModuleDocument } from '@mokuai/definition';
import { Kept, RecordReader } from '@mokuai/engine';
import type { QueryRunner } from 'typeorm';
import { createOutboxStore } from '../flows/outbox-store.js';
import { FormerNamesMigration } from './former-names-migration.js';
import { designer, insertFenced, startedDatabase, type Started } from './publishing.fixture.js';

jest.setTimeout(60_000);

type Field = ModuleDocument['fields'][number];

const BUDGET: Field = { name: 'budget', type: 'currency', label: 'Budget' };
const TEXT: Field = { name: 'budget', type: 'text', label: 'Words' };
const COST: Field = { name: 'cost', type: 'currency', label: 'Cost', renamedFrom: 'budget' };
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
let id: string;
let version: number;
beforeEach(async () => {
  app = await startedDatabase();
  kept = new Kept(app.ports, app.database, app.drafts);
  await app.publish([project(BUDGET)]);
  await insertFenced(app, 'project', { name: 'Bridge' });
  id = (await app.rows<{ id: string }>('SELECT id FROM record.project'))[0]!.id;
  version = 0;
});
afterEach(() => app.close());

/** A change as the write road keeps it, by the model of now. */
async function change(field: string, value: unknown, of = id): Promise<void> {
  const text = `INSERT INTO system.history (record_id, version, module, at, op, changes)
    SELECT $1, $2, 'project', now(), 'update', $3 WHERE system.fence($4)`;
  const values = [of, ++version, JSON.stringify({ [field]: [null, value] }), app.models.current().revision];
  expect((await app.database.query({ text, values })).rowCount).toBe(1);
}

/** What the record's history says of each field, oldest first. */
async function history(of = id): Promise<Record<string, unknown[]>> {
  const { database: sql, models } = app;
  const reader = new RecordReader({ sql, models, clock: () => 0, cursorSecret: new Uint8Array(32), timeZone: 'UTC' }); // prettier-ignore
  const { data } = JSON.parse(await reader.history(designer, 'project', of)) as {
    data: { changes: Record<string, [unknown, unknown]> }[];
  };
  const told: Record<string, unknown[]> = {};
  for (const { changes } of data.reverse())
    for (const [field, [, value]] of Object.entries(changes)) (told[field] ??= []).push(value);
  return told;
}

const restore = async (revision: number, name?: string): Promise<void> => {
  const thing = (await kept.list()).find((one) => one.revision === revision)!;
  await kept.restore(designer, thing.id, name);
  await app.publishing.publish(designer);
};

describe('the history of a field', () => {
  it('is not that of another one that has its name, and is there again when it comes back', async () => {
    await change('budget', '1.00');
    expect(await history()).toEqual({ budget: ['1.00'] });
    await app.publish([project()], GONE);
    expect(await history()).toEqual({});
    await app.publish([project(TEXT)]);
    expect(await history()).toEqual({});
    await change('budget', 'much');
    expect(await history()).toEqual({ budget: ['much'] });
    await restore(3, 'money');
    await change('money', '2.00');
    expect(await history()).toEqual({ budget: ['much'], money: ['1.00', '2.00'] });
  });

  it('is told apart where two have had its name in turn, each more than once', async () => {
    await change('budget', '1.00');
    await app.publish([project()], GONE);
    await app.publish([project(TEXT)]);
    await change('budget', 'much');
    await app.publish([project()], GONE);
    await restore(3);
    await change('budget', '2.00');
    expect(await history()).toEqual({ budget: ['1.00', '2.00'] });
    await app.publish([project()], GONE);
    await restore(5);
    await change('budget', 'more');
    expect(await history()).toEqual({ budget: ['much', 'more'] });
    await restore(7, 'money');
    expect(await history()).toEqual({ budget: ['much', 'more'], money: ['1.00', '2.00'] });
  });

  it('goes with it when it gets another name, and a new field of the old one has its own', async () => {
    await change('budget', '1.00');
    await app.publish([project(COST)]);
    expect(await history()).toEqual({ cost: ['1.00'] });
    await change('cost', '2.00');
    await app.publish([project({ ...COST, renamedFrom: undefined } as Field, TEXT)]);
    await change('budget', 'much');
    expect(await history()).toEqual({ budget: ['much'], cost: ['1.00', '2.00'] });
    await app.publish([project(TEXT)], ['drop module/project/fields/cost']);
    expect(await history()).toEqual({ budget: ['much'] });
    await restore(5, 'price');
    await change('price', '3.00');
    expect(await history()).toEqual({ budget: ['much'], price: ['1.00', '2.00', '3.00'] });
  });

  it('is what workflows hear of that comes to them late', async () => {
    const add = async (value: string): Promise<number> => {
      const payload = { op: 'update', version: 2, revision: app.models.current().revision, changes: { budget: [null, value] } }; // prettier-ignore
      const text = `INSERT INTO system.outbox (topic, module, record_id, payload) VALUES ('record', 'project', $1, $2) RETURNING id`;
      const [row] = await app.rows<{ id: number }>(text, id, JSON.stringify(payload));
      return row!.id;
    };
    const outbox = createOutboxStore(app.database);
    const heard = async (row: number): Promise<unknown> => {
      const loaded = await outbox.load(row);
      return loaded?.topic === 'record' && loaded.payload;
    };
    const first = await add('1.00');
    await app.publish([project(COST)]);
    expect(await heard(first)).toMatchObject({ revision: 2, changes: { cost: [null, '1.00'] } });
    await app.publish([project(TEXT)], ['drop module/project/fields/cost']);
    const second = await add('much');
    expect(await heard(first)).not.toMatchObject({ changes: { budget: expect.anything() } });
    expect(await heard(second)).toMatchObject({ op: 'update', changes: { budget: [null, 'much'] } });
  });

  it('stays what it was when a publish is refused', async () => {
    await app.publish([project(BUDGET, { name: 'code', type: 'text' })]);
    await change('budget', '1.00');
    await app.rows(`INSERT INTO record.project (id, name, code) VALUES (uuidv7(), 'A', 'x'), (uuidv7(), 'B', 'x')`);
    const refused = app.publish([project(COST, { name: 'code', type: 'text', unique: true })]);
    await expect(refused).rejects.toMatchObject({ code: 'unpublishable' });
    expect(await history()).toEqual({ budget: ['1.00'] });
    expect(await app.rows('SELECT FROM system.former_name')).toEqual([]);
  });
});

describe('the history of a record of a removed module', () => {
  const removed = async (): Promise<void> => {
    await app.drafts.remove(designer, 'module', 'project');
    await app.publishing.publish(designer, { confirm: ['drop module/project'] });
  };

  it('comes back with it: fields that come back have theirs, those of another form have none, whatever its name was meanwhile', async () => {
    await app.publish([project(BUDGET, { name: 'fax', type: 'phone' })]);
    await change('budget', '1.00');
    await change('fax', '+862112345678');
    await removed();
    // Another module of its name, in which the name goes from one field to another.
    await app.publish([project(BUDGET)]);
    await app.publish([project(COST)]);
    await removed();
    await app.drafts.saveAll(designer, [project(TEXT, { name: 'fax', type: 'phone' })], '');
    const first = (await kept.list()).find((one) => one.revision === 4)!;
    await kept.want(first.id, 'project');
    await app.publishing.publish(designer);
    expect(await history()).toEqual({ fax: ['+862112345678'] });
    await change('budget', 'much');
    expect(await history()).toEqual({ budget: ['much'], fax: ['+862112345678'] });
    const former = (await kept.list()).find((one) => one.field === 'budget')!;
    await kept.restore(designer, former.id, 'money');
    await app.publishing.publish(designer);
    expect(await history()).toEqual({ budget: ['much'], fax: ['+862112345678'], money: ['1.00'] });
  });
});

describe('the migration of former names', () => {
  it('knows the names that were given up before it', async () => {
    await change('budget', '1.00');
    await app.publish([project(COST)]);
    await app.publish([project()], ['drop module/project/fields/cost']);
    await app.publish([project(TEXT)]);
    await change('budget', 'much');
    const migration = new FormerNamesMigration();
    const runner = { query: (text: string) => app.rows(text) } as unknown as QueryRunner;
    await migration.down(runner);
    await migration.up(runner);
    expect(await history()).toEqual({ budget: ['much'] });
    await restore(4, 'price');
    expect(await history()).toEqual({ budget: ['much'], price: ['1.00'] });
  });
});
