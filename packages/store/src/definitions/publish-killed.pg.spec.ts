import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WordMaker } from '@mokuai/engine';
import { until } from '@mokuai/testing';
import pg from 'pg';
import { createSearchStore } from '../search/index.js';
import { catalogOf, openFresh, type Fresh } from './catalog.fixture.js';
import { designer, openProcess, startedDatabase, type Started } from './publishing.fixture.js';
import { kindOfStep, patternOfStatement } from './step-kinds.fixture.js';
import { SCENARIOS, type Hold, type Scenario } from './step-scenarios.fixture.js';

jest.setTimeout(120_000);

const CHILD = fileURLToPath(new URL('./publish-process.fixture.mjs', import.meta.url));
const GOLDEN = fileURLToPath(new URL('../../../query/src/ddl/golden/', import.meta.url));
/** More than the first part of a step that goes over rows. */
const ROWS = 400;
const GATE = 4711;

// Whoever is past a statement of some kind, or at the row in the midst of a table, waits until the gate is opened.
const GATES = `
  CREATE TABLE public.held (pattern text);
  CREATE FUNCTION public.stop_here() RETURNS void LANGUAGE plpgsql AS $$ BEGIN
    PERFORM set_config('lock_timeout', '0', true), pg_advisory_xact_lock(${GATE}); END $$;
  CREATE FUNCTION public.at_statement() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
    IF EXISTS (SELECT FROM public.held WHERE current_query() ~ pattern) THEN PERFORM public.stop_here(); END IF; END $$;
  CREATE FUNCTION public.at_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM public.stop_here(); RETURN NEW; END $$;
  CREATE EVENT TRIGGER at_statement ON ddl_command_end EXECUTE FUNCTION public.at_statement();
  CREATE FUNCTION public.at_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF EXISTS (SELECT FROM public.held WHERE current_query() ~ pattern) THEN PERFORM public.stop_here(); END IF; RETURN NULL; END $$;
  CREATE TRIGGER at_change AFTER UPDATE ON system.attachment FOR EACH STATEMENT EXECUTE FUNCTION public.at_change();
  CREATE TRIGGER at_change AFTER INSERT ON system.former_name FOR EACH STATEMENT EXECUTE FUNCTION public.at_change();`;

let fresh: Fresh;
let next: ChildProcess;
beforeAll(async () => {
  // The process runs what the product runs: sources that TypeScript has compiled.
  spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'packages/store']);
  fresh = await openFresh();
  next = fork(CHILD, { execArgv: [] });
});
afterAll(async () => {
  next.kill();
  await fresh.close();
});

/** A process that is told to publish, or to do what every start does. While it is at it, another one gets ready. */
async function started(app: Started, work: 'publish' | 'prepare', confirm: readonly string[]): Promise<ChildProcess> {
  const child = next;
  next = fork(CHILD, { execArgv: [] });
  if (!child.connected) await once(child, 'message');
  child.send({ url: app.url, work, confirm });
  return child;
}

/** Takes hold; gives what lets go, and how it is known that the publisher is held: by its statement. */
async function hold(app: Started, held: Hold): Promise<{ readonly pattern: string; letGo(): Promise<void> }> {
  const client = new pg.Client({ connectionString: app.url });
  await client.connect();
  const run = async (text: string, ...values: unknown[]): Promise<unknown> => client.query(text, values);
  const letGo = async (): Promise<void> => {
    await run('ROLLBACK');
    await run('TRUNCATE public.held');
    await run('DROP TRIGGER IF EXISTS at_row ON record.account');
    await client.end();
  };
  if (held.by === 'gate') await run('INSERT INTO public.held VALUES ($1)', patternOfStatement(held.at));
  if (held.by === 'part')
    await run(`CREATE TRIGGER at_row BEFORE UPDATE ON record.account FOR EACH ROW
      WHEN (OLD.name = '${ROWS - 50}') EXECUTE FUNCTION public.at_row()`);
  await run('BEGIN');
  if (held.by === 'gate' || held.by === 'part') await run(`SELECT pg_advisory_xact_lock(${GATE})`);
  if (held.by === 'users') await run('LOCK TABLE record.account IN ROW EXCLUSIVE MODE');
  if (held.by === 'fence') await run(`SELECT system.fence(${app.models.current().revision})`);
  const pattern =
    'at' in held ? patternOfStatement(held.at) : held.by === 'part' ? '^WITH part' : 'pg_advisory_xact_lock';
  return { pattern, letGo };
}

const PUBLISHER = `FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'mokuai publisher'`;

/** Kills a process in the midst of the step that it is held at, and its backend, as a power cut would. */
async function killed(
  app: Started,
  work: 'publish' | 'prepare',
  confirm: readonly string[],
  held: Hold,
): Promise<void> {
  const { pattern, letGo } = await hold(app, held);
  const child = await started(app, work, confirm);
  const exit = once(child, 'exit');
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`It came to its end, and never to ${pattern}.`);
    return (await app.rows(`SELECT ${PUBLISHER} AND wait_event_type = 'Lock' AND query ~ $1`, pattern)).length > 0;
  });
  child.kill('SIGKILL');
  expect(await exit).toEqual([null, 'SIGKILL']);
  await app.rows(`SELECT pg_terminate_backend(pid) ${PUBLISHER}`);
  await until(async () => (await app.rows(`SELECT ${PUBLISHER}`)).length === 0);
  await letGo();
}

const valuesOf = (app: Started, columns: string): Promise<unknown[]> =>
  app.rows(`SELECT ${columns} FROM record.account ORDER BY id`);

/** What is lost is agreed to: it is kept, and dropped in its time. */
const CONFIRM = ['drop module/account/fields/size', 'drop module/account/fields/region', 'drop module/visit', 'drop module/region']; // prettier-ignore

async function publishSets(app: Started, { sets, before, takes }: Scenario): Promise<void> {
  for (const [index, set] of sets.entries()) {
    if (index === sets.length - 1 && before) await app.rows(before);
    await app.drafts.saveAll(designer, set, '');
    if (index === sets.length - 1 && takes)
      await app.rows('UPDATE system.later_drop SET wanted_as = $1 WHERE coalesce(field, module) = $1', takes);
    const gone = (sets[index - 1] ?? []).filter((one) => !set.some(({ name }) => name === one.name));
    for (const { kind, name } of gone) await app.drafts.remove(designer, kind, name);
    if (index === sets.length - 1) return;
    await app.publishing.publish(designer, { confirm: CONFIRM });
    if (index > 0) continue;
    await app.rows(`INSERT INTO record.account (id, name, code) SELECT uuidv7(), n::text, 'c' || n FROM generate_series(1, ${ROWS}) n`); // prettier-ignore
  }
}

async function expectFinished(app: Started, { sets, due }: Scenario): Promise<void> {
  const { models } = await openProcess(app.url, app.database);
  expect(models.current().revision).toBe(1 + sets.length);
  expect(await app.rows('SELECT kind, name FROM system.definition_draft')).toEqual([]);
  expect(await app.rows(`SELECT revision FROM system.publish WHERE status <> 'done'`)).toEqual([]);
  expect(await app.rows(`SELECT sql FROM system.publish_step WHERE state <> 'valid'`)).toEqual([]);
  // The words' index of a table that was there already is no step of a publish.
  await new WordMaker({ models, store: createSearchStore(app.url) }).work();
  const wanted = await fresh.catalogOf(sets.at(-1)!);
  expect(await catalogOf(app)).toEqual(wanted);
  if (due) expect(await app.rows('SELECT id FROM system.later_drop')).toEqual([]);
}

describe('kill -9 in the midst of a step', () => {
  it.each(Object.entries(SCENARIOS))('%s: the next start ends it right', async (_name, scenario) => {
    const { holds, due = false, values = ['id, name, code', 'id, name, code'] } = scenario;
    const app = await startedDatabase();
    try {
      await publishSets(app, scenario);
      const was = await valuesOf(app, values[0]);
      if (due) {
        await app.publishing.publish(designer, { confirm: CONFIRM });
        await app.rows(`UPDATE system.later_drop SET due_at = now() - interval '1 second'`);
      }
      await app.rows(GATES);
      for (const [index, held] of holds.entries())
        await killed(app, index > 0 || due ? 'prepare' : 'publish', CONFIRM, held);
      const { publishing } = await openProcess(app.url, app.database);
      await publishing.prepare();
      await expectFinished(app, scenario);
      expect(was).toHaveLength(ROWS);
      expect(await valuesOf(app, values[1])).toEqual(was);
    } finally {
      await app.close();
    }
  });

  it('is tried for every kind of step that the planner has', () => {
    const statements = readdirSync(GOLDEN).flatMap((file) =>
      [...readFileSync(`${GOLDEN}${file}`, 'utf8').matchAll(/^-- (\w+) · .*\n([^;]*);$/gm)].map(([, kind, sql]) => ({
        kind: kind!,
        sql: sql!,
      })),
    );
    const kinds = new Set(statements.map(kindOfStep));
    expect(kinds.size).toBeGreaterThan(15);
    for (const kind of kinds) expect(SCENARIOS).toHaveProperty(kind);
  });
});
