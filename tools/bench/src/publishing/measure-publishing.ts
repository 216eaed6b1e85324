import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort, holdCluster } from '@mokuai/embedded-postgres';
import pg from 'pg';
import { loadStatements } from '../dataset.js';
import { startServer, type Server } from '../processes.js';
import { PRODUCT_ENV, publishDocuments, signIn } from '../product.js';
import { ACCOUNT, CHANGES } from './changes.js';
import { LockWaits } from './lock-waits.js';
import { Writers, type Waits } from './writers.js';

/** The bar: no write waits longer, in milliseconds. */
const BAR = 500;
/** Writes go on for so long before and after a publish, in milliseconds. */
const MARGIN = 2000;
const WARM_UP = 10_000;
const SETTINGS = { shared_buffers: '512MB', max_wal_size: '4GB', max_connections: '80' };
const API = fileURLToPath(new URL('../../../../apps/api/dist/main.js', import.meta.url));

interface Line {
  readonly title: string;
  readonly waits: Waits;
  /** The longest wait for a lock that was seen. */
  readonly locked: number;
  /** How long the publish took, in milliseconds. */
  readonly took?: number;
}

/**
 * How long writes wait while an administrator publishes changes of the table that is written to. Gives a table; sets the exit
 * code where a write failed or waited longer than the bar.
 */
export async function measurePublishing(args: readonly string[], say: (line: string) => void): Promise<string> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: '1000000' },
      writers: { type: 'string', default: '50' },
      rate: { type: 'string', default: '200' },
    },
  });
  const [rows, writers, rate] = [Number(values.rows), Number(values.writers), Number(values.rate)];
  const home = mkdtempSync(join(tmpdir(), 'mokuai-bench-'));
  // Under root the server runs as another account, which has to reach its directory.
  chmodSync(home, 0o711);
  const cluster = await holdCluster({ dir: join(home, 'cluster'), refuge: home, password: 'bench', settings: SETTINGS, temporary: true }); // prettier-ignore
  const client = new pg.Client({ connectionString: cluster.url });
  let server: Server | undefined;
  try {
    await client.connect();
    await publishDocuments(cluster.url);
    server = await startServer(API, await freePort(), { DATABASE_URL: cluster.url, ...PRODUCT_ENV });
    const { port } = server;
    const user = await signIn(port);
    say(`loading ${rows} accounts and contacts`);
    for (const statement of [...loadStatements(rows, user.id), 'VACUUM (ANALYZE)']) await client.query(statement);
    const lines = await run(
      new Writers({ port, token: user.token, rows, writers, rate }),
      new LockWaits(client),
      await administrator(port),
      say,
    );
    const [{ rows: left }] = [await client.query(`SELECT FROM pg_index WHERE NOT indisvalid`)];
    if (left.length > 0) throw new Error(`${left.length} indexes are not valid.`);
    return table(lines, `${rows} rows, ${writers} writers, ${rate} writes/s; bar: no write waits more than ${BAR} ms`);
  } finally {
    await server?.stop();
    await client.end().catch(() => undefined);
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

type Call = (method: string, path: string, body?: unknown) => Promise<void>;

async function run(writers: Writers, locks: LockWaits, call: Call, say: (line: string) => void): Promise<Line[]> {
  const lines: Line[] = [];
  writers.start();
  locks.start();
  // What is compiled while it runs must not count.
  await sleep(WARM_UP);
  writers.take();
  await sleep(5000);
  lines.push({ title: 'nothing is published', waits: writers.take(), locked: locks.take() });
  let account = ACCOUNT;
  for (const { title, apply, confirm = [] } of CHANGES) {
    account = apply(account);
    await call('PUT', '/definitions/module/account', account);
    await sleep(MARGIN);
    writers.take();
    locks.take();
    const began = performance.now();
    await call('POST', '/publish', { message: title, confirm });
    const took = performance.now() - began;
    await sleep(MARGIN);
    lines.push({ title, waits: writers.take(), locked: locks.take(), took });
    say(row(lines.at(-1)!));
  }
  await writers.stop();
  await locks.stop();
  return lines;
}

async function administrator(port: number): Promise<Call> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  // Not by `fetch`, which gives up after five minutes: a publish that goes over a million records may take longer.
  const ask = async (method: string, path: string, body: unknown): Promise<unknown> => {
    const call = request({ host: '127.0.0.1', port, method, path: `/api${path}`, headers });
    call.end(JSON.stringify(body));
    const [answer] = (await once(call, 'response')) as [IncomingMessage];
    const said = await text(answer);
    if (answer.statusCode! >= 400) throw new Error(`${method} ${path}: ${answer.statusCode} ${said.slice(0, 400)}`);
    return said ? JSON.parse(said) : undefined;
  };
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = PRODUCT_ENV;
  const { token } = (await ask('POST', '/auth/login', { email, password })) as { token: string };
  headers['authorization'] = `Bearer ${token}`;
  return async (method, path, body) => void (await ask(method, path, body));
}

const longest = ({ times }: Waits): number => Math.max(0, ...times);
const at = ({ times }: Waits, share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;

function row({ title, waits, locked, took }: Line): string {
  const figures = [at(waits, 0.5), at(waits, 0.99), longest(waits), locked].map((ms) =>
    `${ms.toFixed(0)} ms`.padStart(9),
  );
  const publish = took === undefined ? '' : `${(took / 1000).toFixed(1)} s`;
  return `${title.padEnd(38)}${publish.padStart(9)}${String(waits.times.length).padStart(8)}${figures.join('')}${String(waits.failures.length).padStart(8)}`;
}

function table(lines: readonly Line[], what: string): string {
  const failures = lines.flatMap(({ waits }) => waits.failures);
  const slow = lines.filter(({ waits, took }) => took !== undefined && longest(waits) > BAR);
  if (failures.length > 0 || slow.length > 0) process.exitCode = 1;
  const head = `${''.padEnd(38)}${'publish'.padStart(9)}${'writes'.padStart(8)}${'p50'.padStart(9)}${'p99'.padStart(9)}${'longest'.padStart(9)}${'in locks'.padStart(9)}${'failed'.padStart(8)}`;
  return [what, '', head, ...lines.map(row), ...[...new Set(failures)].slice(0, 5).map((text) => `✗ ${text}`)].join(
    '\n',
  );
}
