import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { engineActor, folderTemplates, Numbering, RecordWriter, Templates, type TemplatePorts } from '@mokuai/engine';
import type { AnyDocument } from '@mokuai/definition';
import { createCounterStore } from '../numbering/index.js';
import { createTemplateStore } from './index.js';
import { designer, startedDatabase, type Started } from './publishing.fixture.js';

jest.setTimeout(120_000);

const ROOT = fileURLToPath(new URL('../../../../templates', import.meta.url));
const now = Date.parse('2026-03-01T20:00:00Z');
const timeZone = 'Asia/Shanghai';

let app: Started;
let ports: TemplatePorts;
let passwords: Map<string, string>;

beforeEach(async () => {
  app = await startedDatabase();
  passwords = new Map();
  const clock = () => now;
  const numbers = new Numbering({ counters: createCounterStore(app.database), clock, timeZone });
  ports = {
    ...app,
    db: app.database,
    source: folderTemplates(ROOT),
    store: createTemplateStore(app.database),
    writer: new RecordWriter({ db: app.database, models: app.models, clock, newId: randomUUID, timeZone, numbers }),
    clock,
    timeZone,
    setPassword: async (user, password) => void passwords.set(user, password),
  };
});
afterEach(() => app.close());

/** A template of a few records, made of documents of this spec. */
const small = (data: unknown[], definitions: readonly AnyDocument[] = [deal]): TemplatePorts['source'] => ({
  list: async () => [],
  load: async (name) => ({
    manifest: {
      name,
      version: '1.0.0',
      schemaVersion: 1,
      label: 'Small',
      accounts: [{ user: '@user:li', password: 'secret' }],
    },
    definitions,
    data: data as [],
  }),
});
const deal: AnyDocument = {
  kind: 'module', name: 'deal', titleField: 'name',
  fields: [{ name: 'name', type: 'text' }, { name: 'keeper', type: 'user' }, { name: 'day', type: 'date' }, { name: 'begin', type: 'datetime' }],
}; // prettier-ignore
const li = { module: 'user', workflows: false, records: [{ ref: 'li', data: { name: 'Li', email: 'li@example.com', roles: ['admin'] } }] }; // prettier-ignore
const deals = (...records: object[]) => ({
  module: 'deal',
  records: records.map((data, n) => ({ ref: `d${n}`, data })),
});

describe('Templates', () => {
  it('installs the whole of sales-crm, once', async () => {
    const templates = new Templates(ports);
    expect(await templates.list()).toContainEqual(expect.objectContaining({ name: 'sales-crm', installed: null }));
    await templates.install(designer, 'sales-crm');
    expect(await templates.list()).toContainEqual(expect.objectContaining({ name: 'sales-crm', installed: '0.2.0' }));
    const [known] = await app.packages.list();
    expect(known).toMatchObject({ name: 'sales-crm', version: '0.2.0' });
    expect(known!.definitions.every(({ state }) => state === 'same')).toBe(true);
    expect((await templates.upgrade(designer, 'sales-crm')).changes).toEqual([]);
    const template = (await folderTemplates(ROOT).load('sales-crm'))!;
    for (const { module, records, changes = [] } of template.data) {
      if (changes.length > 0) continue;
      const [row] = await app.rows<{ count: number }>(`SELECT count(*)::int AS count FROM record."${module}"`);
      expect(row).toEqual({ count: records.length });
    }
    // Departments come before people, and have their heads all the same.
    expect(await app.rows('SELECT id FROM record.department WHERE head IS NULL')).toEqual([]);
    expect(passwords.size).toBe(template.manifest.accounts!.length);
    expect(await app.rows('SELECT * FROM system.outbox')).toEqual([]);
    const offered = await templates.demoAccounts('sales-crm');
    expect(offered).toHaveLength(template.manifest.accounts!.length);
    expect(offered.every((account) => account.email.includes('@') && account.role !== '')).toBe(true);

    await templates.install(designer, 'sales-crm');
    expect(app.models.current().revision).toBe(2);
    const [row] = await app.rows('SELECT count(*)::int AS count FROM system.template_record');
    expect(row).toEqual({ count: template.data.flatMap((file) => file.records).length });
  });

  it('installs the definitions of sales-crm without its records', async () => {
    const templates = new Templates(ports);
    await templates.install(designer, 'sales-crm', { records: false });
    expect(await templates.list()).toContainEqual(expect.objectContaining({ name: 'sales-crm', installed: '0.2.0' }));
    expect(app.models.current().modules).toContain('service_request');
    expect(await app.rows('SELECT * FROM system.template_record')).toEqual([]);
    expect(await app.rows('SELECT * FROM record.account')).toEqual([]);
    expect(passwords.size).toBe(0);
  });

  it('reads references and days, in the organisation’s zone', async () => {
    const source = small([
      li,
      deals({ name: 'A', keeper: '@user:li', day: { daysFromNow: -1 }, begin: { daysFromNow: 1, at: '09:30' } }),
    ]);
    await new Templates({ ...ports, source }).install(designer, 'small');
    // In Shanghai it is the 2nd of March already.
    expect(
      await app.rows(
        `SELECT day::text, to_char(begin AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS begin, keeper FROM record.deal`,
      ),
    ).toEqual([{ day: '2026-03-01', begin: '2026-03-03 01:30', keeper: [...passwords.keys()][0] }]);
  });

  it('wakes workflows unless it is told not to', async () => {
    await new Templates({ ...ports, source: small([li, deals({ name: 'A' })]) }).install(designer, 'small');
    expect(await app.rows('SELECT module FROM system.outbox')).toEqual([{ module: 'deal' }]);
  });

  it('goes on where an installation was interrupted, and makes no record twice', async () => {
    const broken = small([li, deals({ name: 'A' }, { name: 'B', keeper: '@user:nobody' })]);
    await expect(new Templates({ ...ports, source: broken }).install(designer, 'small')).rejects.toThrow(
      '@user:nobody',
    );
    const templates = new Templates({
      ...ports,
      source: small([li, deals({ name: 'A' }, { name: 'B', keeper: '@user:li' })]),
    });
    await templates.installIfEmpty(engineActor(), 'small');
    expect(await app.rows('SELECT name FROM record.deal ORDER BY name')).toEqual([{ name: 'A' }, { name: 'B' }]);
    expect(app.models.current().revision).toBe(2);
  });

  it('makes each record once when two install at the same time', async () => {
    await app.publish([deal]);
    const source = small([li, deals(...Array.from({ length: 30 }, (_, n) => ({ name: `D${n}` })))]);
    await Promise.all([1, 2].map(() => new Templates({ ...ports, source }).install(designer, 'small')));
    expect(
      await app.rows('SELECT count(*)::int AS count, count(DISTINCT name)::int AS names FROM record.deal'),
    ).toEqual([{ count: 30, names: 30 }]);
  });

  it('does not overwrite what somebody defined, nor fill an application that is in use', async () => {
    await app.publish([{ ...deal, label: 'Mine' } as AnyDocument]);
    const templates = new Templates({ ...ports, source: small([]) });
    await templates.installIfEmpty(designer, 'small');
    await expect(templates.install(designer, 'small')).rejects.toMatchObject({ code: 'already_defined' });
    await expect(new Templates(ports).install(designer, 'nothing')).rejects.toMatchObject({ code: 'not_found' });
  });
});
