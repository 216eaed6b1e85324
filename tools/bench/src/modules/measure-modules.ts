import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { holdCluster } from '@mokuai/embedded-postgres';
import pg from 'pg';
import { publishDocuments } from '../product.js';
import { median } from '../report.js';
import { CHANGES } from './changes.js';
import { measureCost, type Asked } from './cost.js';
import { applicationOfSize, moduleName, ROLE } from './documents.js';
import { Installation, memoryOf, startWorker } from './installation.js';
import { Report } from './report.js';

/** The bars: milliseconds, megabytes, and by how much a request may cost more. */
const BARS = { publish: 2000, start: 5000, memory: 400, cost: 1.1 };
const MANY = 300;
const FEW = 10;
const ROWS = 2000;
const STARTS = 3;
const SETTINGS = { shared_buffers: '256MB', synchronous_commit: 'off', max_connections: '100' };
const USER = { email: 'bench@bench.example.com', password: 'bench-ordinary-user-1' };

/**
 * What an application of 300 modules of 40 fields costs: to start, to change, to keep in memory, to ask. Gives a table; sets
 * the exit code where a figure is beyond its bar.
 */
export async function measureModules(args: readonly string[], say: (line: string) => void): Promise<string> {
  const { values } = parseArgs({ args: [...args], options: { profile: { type: 'boolean', default: false } } });
  const home = mkdtempSync(join(tmpdir(), 'mokuai-bench-'));
  // Under root the server runs as another account, which has to reach its directory.
  chmodSync(home, 0o711);
  const cluster = await holdCluster({ dir: join(home, 'cluster'), refuge: home, password: 'bench', settings: SETTINGS, temporary: true }); // prettier-ignore
  const report = new Report();
  const running: Installation[] = [];
  const workers: ChildProcess[] = [];
  try {
    const few = await prepare(cluster.url, FEW, say);
    const many = await prepare(cluster.url, MANY, say);
    const starts: number[] = [];
    while (starts.length < STARTS) {
      await running.pop()?.server.stop();
      running.push(await Installation.start(many, values.profile ? ['--cpu-prof'] : []));
      starts.push(running[0]!.started);
    }
    const api = running[0]!;
    report.figure(`API start to its first 200, median of ${STARTS}`, median(starts), 'ms', BARS.start);
    const worker = await startWorker(many);
    workers.push(worker);
    const processes = { API: api.server.pid, worker: worker.pid! };
    const weigh = (when: string): void => {
      for (const [name, pid] of Object.entries(processes)) report.figure(`memory of the ${name} ${when}`, memoryOf(pid), 'MB', BARS.memory); // prettier-ignore
    };
    weigh('after its start');
    say('touching every module');
    const asked = await use(api, many, MANY);
    weigh('after all modules were used');
    const small = await Installation.start(few);
    running.push(small);
    workers.push(await startWorker(few));
    say('asking both in turn');
    report.costs(await measureCost(asked, await use(small, few, FEW)), BARS.cost);
    say('publishing');
    await publishChanges(api, report);
    weigh(`after ${CHANGES.length} publishes`);
    return `${MANY} modules of 40 fields\n\n${report.text()}`;
  } finally {
    for (const one of running) await one.server.stop();
    for (const one of workers) one.kill('SIGKILL');
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** A database with an application of so many modules; gives its address. */
async function prepare(cluster: string, modules: number, say: (line: string) => void): Promise<string> {
  const url = new URL(cluster);
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  await client.query(`CREATE DATABASE modules_${modules}`);
  await client.end();
  url.pathname = `/modules_${modules}`;
  const began = performance.now();
  await publishDocuments(url.href, applicationOfSize(modules));
  say(`${modules} modules are published, in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return url.href;
}

/**
 * Uses every module as people would: its form, its list, a new record and a change of it, with what the worker does about
 * them. Gives what the costs are measured with.
 */
async function use(api: Installation, url: string, modules: number): Promise<Asked> {
  await api.signIn();
  await api.call('POST', '/records/user', { name: 'Bench', ...USER, roles: [ROLE] });
  const token = await api.signIn(USER.email, USER.password);
  await api.call('GET', '/app');
  for (let n = 0; n < modules; n++) {
    const path = `/records/${moduleName(n)}`;
    await api.call('GET', `/modules/${moduleName(n)}`);
    await api.call('GET', `/modules/${moduleName(n)}/validators.js`);
    const { id } = (await api.call('POST', path, { name: 'First', amount_0: 2000 })) as { id: string };
    await api.call('PATCH', `${path}/${id}`, { count_0: 1 });
    await api.call('GET', `${path}?limit=50&sort=-created_at`);
  }
  const ids: string[] = [];
  for (let n = 0; n < ROWS; n++) {
    const data = { name: `Thing ${n}`, choice_0: ['red', 'green', 'blue'][n % 3], amount_0: n };
    ids.push(((await api.call('POST', `/records/${moduleName(5)}`, data)) as { id: string }).id);
  }
  await settle(url);
  return { port: api.server.port, pid: api.server.pid, token, ids };
}

/** Waits until nothing that happened waits to be dealt with, where somebody deals with it; then tidies up. */
async function settle(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const left = async (): Promise<number> => (await client.query<{ n: number }>('SELECT count(*)::int AS n FROM system.outbox')).rows[0]!.n; // prettier-ignore
  for (let before = Infinity, now = await left(); now > 0 && now < before;) {
    before = now;
    await sleep(3000);
    now = await left();
  }
  await client.query('VACUUM (ANALYZE)');
  await client.end();
}

async function publishChanges(api: Installation, report: Report): Promise<void> {
  await api.signIn();
  const times: number[] = [];
  const waits: number[] = [];
  for (const { title, document } of CHANGES) {
    await api.call('PUT', `/definitions/module/${document.name}`, document);
    const impact = await whileOthersAsk(api, () => api.timed('GET', '/drafts'));
    const publish = await whileOthersAsk(api, () => api.timed('POST', '/publish', { message: title }));
    times.push(publish.took);
    waits.push(impact.waited, publish.waited);
    report.note(`  ${title}`, `${publish.took.toFixed(0)} ms; to tell its impact ${impact.took.toFixed(0)} ms`);
  }
  report.note('longest wait of others meanwhile', `${Math.max(...waits).toFixed(0)} ms`);
  report.figure(`publishing one changed field, p50 of ${times.length}`, median(times), 'ms', BARS.publish);
}

/** Does some work while somebody else asks for something small again and again; `waited`: the longest that took, in milliseconds. */
async function whileOthersAsk(
  api: Installation,
  work: () => Promise<number>,
): Promise<{ readonly took: number; readonly waited: number }> {
  let waited = 0;
  let going = true;
  const others = (async () => {
    while (going) waited = Math.max(waited, await api.timed('GET', '/auth/setup'));
  })();
  const took = await work().finally(() => (going = false));
  await others;
  return { took, waited };
}
