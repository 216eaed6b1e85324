import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ModuleDocument } from '@mokuai/definition';
import { designer, insertFenced, startedDatabase, type Started } from './publishing.fixture.js';

jest.setTimeout(120_000);

const WRITERS = 20;

const account = (...fields: ModuleDocument['fields']): ModuleDocument => ({
  kind: 'module',
  name: 'account',
  titleField: 'name',
  fields: [{ name: 'name', type: 'text', required: true }, { name: 'code', type: 'text' }, ...fields],
});
const region: ModuleDocument = {
  kind: 'module',
  name: 'region',
  titleField: 'name',
  fields: [{ name: 'name', type: 'text' }],
};

const amount = { name: 'amount', type: 'currency', indexed: true, ...{ currency: 'CNY', scale: 2 } };
const inRegion = { name: 'region', type: 'lookup', ...{ target: 'region' } };

let app: Started;
beforeEach(async () => {
  app = await startedDatabase();
});
afterEach(() => app.close());

describe('publishing while people write', () => {
  it('fails no write and loses none', async () => {
    await app.publish([account()]);
    let publishing = true;
    const written: string[] = [];
    const writer = async (number: number): Promise<void> => {
      for (let n = 0; publishing; n++) {
        const name = `${number}-${n}`;
        // As the write road does: a Model that is no longer published is read again.
        let rows = await insertFenced(app, 'account', { name, code: name });
        if (rows === 0) {
          await app.models.refresh();
          rows = await insertFenced(app, 'account', { name, code: name });
        }
        expect(rows).toBe(1);
        written.push(name);
      }
    };
    const writers = Promise.all(Array.from({ length: WRITERS }, (_, number) => writer(number)));
    const publishes = async (): Promise<void> => {
      try {
        await app.publish([account(amount)]);
        await app.publish([account(amount), region]);
        await app.publish([account(amount, inRegion)]);
        const indexed = account({ ...amount, unique: true }, inRegion, { name: 'note', type: 'long_text' });
        await app.publish([{ ...indexed, indexes: [['code', '-created_at']], unique: [['name', 'code']] }]);
        await app.publish(
          [account({ ...amount, name: 'total', renamedFrom: 'amount' }, inRegion)],
          ['drop module/account/fields/note'],
        );
      } finally {
        publishing = false;
      }
    };
    await Promise.all([writers, publishes()]);

    expect(app.models.current().revision).toBe(7);
    const [{ kept }] = await app.rows<{ kept: string[] }>('SELECT array_agg(name ORDER BY name) AS kept FROM record.account') as [{ kept: string[] }]; // prettier-ignore
    expect(new Set(kept)).toEqual(new Set(written));
    expect(kept).toHaveLength(written.length);
    expect(written.length).toBeGreaterThan(WRITERS);
    const invalid = 'SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid';
    expect(await app.rows(invalid)).toEqual([]);
    const unchecked = `SELECT conname FROM pg_constraint WHERE contype = 'f' AND NOT convalidated`;
    expect(await app.rows(unchecked)).toEqual([]);
  });

  it('turns every value into one of another type, whenever it is written', async () => {
    await app.publish([account({ name: 'sum', type: 'text' })]);
    const numbered: ModuleDocument['fields'][number] = { name: 'sum', type: 'number' };
    let publishing = true;
    const written = new Map<string, number>();
    // A row is written as a text, and again as another one: by a publish that is under way, or after the switch as a number.
    const writer = async (number: number): Promise<void> => {
      for (let n = 0; publishing || n < 5; n++) {
        const name = `${number}-${n}`;
        const write = async (): Promise<number> => {
          const isText = app.models.current().module('account')!.fields.get('sum')!.type.name === 'text';
          const sums = [n, n + 1].map((sum) => (isText ? `1,${String(sum).padStart(3, '0')}.50` : `${1000 + sum}.50`));
          const rows = await insertFenced(app, 'account', { name, sum: sums[0] }).catch((error: unknown) => {
            // A text for a number: the statement was made for the table as it was.
            if ((error as { code?: string }).code === '22P02') return 0;
            throw error;
          });
          if (rows === 0) return 0;
          written.set(name, 1000.5 + n);
          const text = `UPDATE record.account SET sum = $2 WHERE name = $1 AND system.fence($3)`;
          const again = await app.database
            .query({ text, values: [name, sums[1], app.models.current().revision] })
            .catch((error: unknown) => {
              if ((error as { code?: string }).code === '22P02') return { rowCount: 0 };
              throw error;
            });
          if (again.rowCount === 1) written.set(name, 1001.5 + n);
          return 1;
        };
        if ((await write()) === 0) {
          await app.models.refresh();
          expect(await write()).toBe(1);
        }
      }
    };
    const writers = Promise.all(Array.from({ length: WRITERS }, (_, number) => writer(number)));
    const publishes = async (): Promise<void> => {
      try {
        await app.publish([account(numbered)]);
      } finally {
        publishing = false;
      }
    };
    await Promise.all([writers, publishes()]);
    const rows = await app.rows<{ name: string; sum: string }>('SELECT name, sum FROM record.account');
    expect(new Map(rows.map(({ name, sum }) => [name, Number(sum)]))).toEqual(written);
    expect(written.size).toBeGreaterThan(WRITERS);
  });

  it('waits for a long reader without keeping writers waiting behind it', async () => {
    await app.publish([account()]);
    let published: Promise<number> | undefined;
    await app.database.transaction(async (reader) => {
      await reader.query({ text: 'SELECT count(*) FROM record.account', values: [] });
      await app.drafts.saveAll(designer, [account(amount)], '');
      published = app.publish([account(amount)]);
      // The reader's lock keeps the column out; writes go on all the same.
      for (let n = 0; n < 50; n++) expect(await insertFenced(app, 'account', { name: String(n) })).toBe(1);
      expect(app.models.current().revision).toBe(2);
    });
    expect(await published).toBe(3);
  });
});
