import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Publishing, type PublishStore } from '@mokuai/engine';
import { compileModel, type AnyDocument, type ModuleDocument } from '@mokuai/definition';
import { existingFrom, existingStatement, planDdl, type ExistingRow } from '@mokuai/query';
import { designer, openProcess, startedDatabase, type Started } from './publishing.fixture.js';

jest.setTimeout(120_000);

const CHILD = fileURLToPath(new URL('./publish-child.fixture.mjs', import.meta.url));

const module = (name: string, ...fields: ModuleDocument['fields']): ModuleDocument => ({
  kind: 'module',
  name,
  titleField: 'name',
  fields: [{ name: 'name', type: 'text', required: true }, ...fields],
});

const before = [module('account', { name: 'code', type: 'text' }, { name: 'fax', type: 'phone' }), module('region')];
const after = [
  module(
    'account',
    { name: 'key', type: 'text', unique: true, renamedFrom: 'code' },
    { name: 'region', type: 'lookup', ...{ target: 'region' } },
    { name: 'size', type: 'integer', indexed: true },
  ),
  module('visit', { name: 'account', type: 'lookup', ...{ target: 'account' } }),
];
const confirm = ['drop module/account/fields/fax'];

let app: Started;
beforeEach(async () => {
  app = await startedDatabase();
  await app.publish(before);
});
afterEach(() => app.close());

/** The database is where the Model of revision 3 needs it, and nothing is left over. */
async function expectFinished(): Promise<void> {
  const { models } = await openProcess(app.url, app.database);
  expect(models.current().revision).toBe(3);
  const { rows } = await app.database.query<ExistingRow>(existingStatement);
  const documents: AnyDocument[] = [...models.documents().values()];
  expect(planDdl(models.current(), compileModel(4, documents), existingFrom(rows))).toEqual([]);
  expect(await app.rows('SELECT kind, name FROM system.definition_draft')).toEqual([]);
  expect(await app.rows('SELECT revision, status FROM system.publish ORDER BY started_at')).toEqual([
    { revision: 1, status: 'done' },
    { revision: 2, status: 'done' },
    { revision: 3, status: 'done' },
  ]);
  expect(await app.rows(`SELECT state FROM system.publish_step WHERE state <> 'valid'`)).toEqual([]);
  expect(await app.rows('SELECT module, field, place FROM system.later_drop')).toEqual([
    { module: 'account', field: 'fax', place: '_kept3_fax' },
  ]);
}

/** Where a publisher's connection is lost: before a statement, or when it is done and the publisher does not hear of it. */
interface Loss {
  readonly statement: number;
  readonly when: 'before' | 'after';
  readonly told: () => void;
}

function losing(publishes: PublishStore, { statement, when, told }: Loss): PublishStore {
  return {
    ...publishes,
    async open(wait) {
      const session = await publishes.open(wait);
      if (!session) return undefined;
      let count = 0;
      const perhaps = async <T>(work: () => Promise<T>): Promise<T> => {
        if (count++ !== statement) return work();
        told();
        if (when === 'after') await work();
        await session.query({ text: 'SELECT pg_terminate_backend(pg_backend_pid())', values: [] });
        return work();
      };
      return {
        ...session,
        run: (sql, timeout) => perhaps(() => session.run(sql, timeout)),
        part: (sql, part, timeout) => perhaps(() => session.part(sql, part, timeout)),
        transaction: (timeout, work) => perhaps(() => session.transaction(timeout, work)),
      };
    },
  };
}

describe('an interrupted publish', () => {
  it('goes on at the next start, at whichever step the connection was lost', async () => {
    await app.drafts.saveAll(designer, after, '');
    const attempt = async (number: number, told: () => void): Promise<unknown> => {
      const { ports, drafts } = await openProcess(app.url, app.database);
      const when = number % 2 === 0 ? 'before' : 'after';
      const publishes = losing(ports.publishes, { statement: number % 3, when, told });
      const publishing = new Publishing({ ...ports, publishes }, drafts);
      return number === 0 ? publishing.publish(designer, { confirm }) : publishing.prepare();
    };
    let interrupted = 0;
    for (let lost = true; lost;) {
      lost = false;
      await attempt(interrupted, () => (lost = true)).catch((error: unknown) =>
        expect(error).toMatchObject({ code: 'unavailable' }),
      );
      if (lost) interrupted++;
      expect(interrupted).toBeLessThan(100);
    }
    // Table and indexes, columns, a unique index, a key and its check, the switch, what is left over: one by one.
    expect(interrupted).toBeGreaterThan(10);
    await expectFinished();
  });

  it('is finished by other processes after kill -9, wherever that came', async () => {
    // The child runs what the product runs: sources that TypeScript has compiled.
    spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'packages/store']);
    await app.drafts.saveAll(designer, after, '');
    let killed = 0;
    for (let ended = false; !ended;) {
      const child = fork(CHILD, [app.url, killed === 0 ? 'publish' : 'prepare', ...confirm], { execArgv: [] });
      const exit = once(child, 'exit');
      let steps = 0;
      // Before a statement or, every other time, in the midst of it.
      child.on('message', () => {
        const last = steps++ === 2 + (killed % 5);
        if (!last || killed % 2 === 1) child.send('go');
        if (last) child.kill('SIGKILL');
      });
      const [code, signal] = (await exit) as [number | null, string | null];
      ended = code === 0;
      if (!ended) expect([code, signal]).toEqual([null, 'SIGKILL']);
      if (!ended) killed++;
    }
    expect(killed).toBeGreaterThan(3);
    await expectFinished();
  });
});
