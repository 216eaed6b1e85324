import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { holdCluster } from '@mokuai/embedded-postgres';
import { PublishedModels, WordMaker } from '@mokuai/engine';
import { createDatabase, createDefinitionStore, createSearchStore } from '@mokuai/store';
import pg from 'pg';
import { Connection } from '../client.js';
import { Installation } from '../modules/installation.js';
import { publishDocuments } from '../product.js';
import { DOCUMENTS, loadStatement, OWN_SHARE, TREE_SHARE } from './dataset.js';
import { drawTerms, type Kind } from './terms.js';

/** The bar: 95 of 100 searches take less, in milliseconds, for whoever asks alone. */
const BAR = 50;
const CONNECTIONS = [1, 8];
const SETTINGS = { shared_buffers: '512MB', max_wal_size: '4GB', max_connections: '60', jit: 'off', synchronous_commit: 'off' }; // prettier-ignore
const NO_SEARCH = '(the newest)';
const PASSWORD = 'bench-searching-user-1';

interface Who {
  readonly title: string;
  readonly token: string;
}

interface Line {
  readonly who: string;
  readonly kind: string;
  /** By number of connections. */
  readonly times: readonly (readonly number[])[];
  readonly found: number;
}

/**
 * How long a search takes, through the HTTP API, for every kind of term and several shapes of rights. Gives a table; sets the
 * exit code where one kind is slower than the bar.
 */
export async function measureSearch(args: readonly string[], say: (line: string) => void): Promise<string> {
  const { values } = parseArgs({
    args: [...args],
    options: { rows: { type: 'string', default: '1000000' }, terms: { type: 'string', default: '40' } },
  });
  const [rows, count] = [Number(values.rows), Number(values.terms)];
  const home = mkdtempSync(join(tmpdir(), 'mokuai-bench-'));
  // Under root the server runs as another account, which has to reach its directory.
  chmodSync(home, 0o711);
  const cluster = await holdCluster({ dir: join(home, 'cluster'), refuge: home, password: 'bench', settings: SETTINGS, temporary: true }); // prettier-ignore
  const client = new pg.Client({ connectionString: cluster.url });
  let product: Installation | undefined;
  try {
    await client.connect();
    await publishDocuments(cluster.url, DOCUMENTS);
    product = await Installation.start(cluster.url);
    const whos = await load(product, client, cluster.url, rows, say);
    // What the machine takes for a page that nothing is searched for.
    const kinds = [
      { title: NO_SEARCH, terms: Array<string>(count).fill('') },
      ...(await drawTerms(client, rows, count)),
    ];
    const lines: Line[] = [];
    for (const who of whos)
      for (const kind of kinds) {
        lines.push(await measure(product.server.port, who, kind));
        say(row(lines.at(-1)!));
      }
    return table(lines, rows);
  } finally {
    await product?.server.stop();
    await client.end().catch(() => undefined);
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Fills the module as an upgrade meets it, and makes its words; gives the users that search. */
async function load(
  product: Installation,
  client: pg.Client,
  url: string,
  rows: number,
  say: (line: string) => void,
): Promise<readonly Who[]> {
  await product.signIn();
  const make = async (module: string, data: object): Promise<string> =>
    ((await product.call('POST', `/records/${module}`, data)) as { id: string }).id;
  const root = await make('department', { name: 'Group' });
  const below = await make('department', { name: 'North', parent: root });
  const users = new Map<string, string>();
  for (const role of ['everything', 'own', 'tree', 'partly']) {
    const data = { name: role, email: `${role}@bench.example.com`, password: PASSWORD, roles: role === 'partly' ? ['partly', 'own'] : [role], department: below }; // prettier-ignore
    users.set(role, await make('user', data));
  }
  const { rows: places } = await client.query<{ lft: string }>(
    'SELECT lft FROM system.department_position WHERE id = $1',
    [below],
  );
  await client.query(
    `DO $$ DECLARE i text; BEGIN FOR i IN SELECT indexname FROM pg_indexes WHERE schemaname = 'record' AND tablename = 'firm' AND indexdef LIKE '%gin%' LOOP EXECUTE format('DROP INDEX record.%I', i); END LOOP; END $$`,
  );
  say(`loading ${rows} records`);
  const department = { id: below, lft: places[0]!.lft };
  await client.query(loadStatement(rows, { owner: users.get('own')!, others: users.get('everything')!, department }));
  say('making their words');
  const began = performance.now();
  const database = createDatabase(url);
  const models = await PublishedModels.open(createDefinitionStore(database));
  await new WordMaker({ models, store: createSearchStore(url) }).work();
  await database.close();
  say(`words and indexes of what was there: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  await client.query('VACUUM (ANALYZE) record.firm');
  await client.query('CHECKPOINT');
  const titles = { everything: 'everything', own: `own, 1 in ${OWN_SHARE}`, tree: `department tree, 1 in ${TREE_SHARE}`, partly: 'all, telephone on own only' }; // prettier-ignore
  return Promise.all(
    Object.entries(titles).map(async ([role, title]) => ({
      title,
      token: await product.signIn(`${role}@bench.example.com`, PASSWORD),
    })),
  );
}

async function measure(port: number, { title, token }: Who, { title: kind, terms }: Kind): Promise<Line> {
  let found = 0;
  const times: number[][] = [];
  for (const connections of CONNECTIONS) {
    const waiting = terms.flatMap((term) => (connections === 1 ? [term] : [term, term]));
    const taken: number[] = [];
    const open = await Promise.all(
      Array.from({ length: connections }, () => Connection.open(port, { authorization: `Bearer ${token}` })),
    );
    await Promise.all(
      open.map(async (connection) => {
        // The first answer of a connection comes with what is compiled and connected for it.
        await connection.send({ method: 'GET', path: '/api/records/firm?limit=20&q=warm' });
        for (let term = waiting.shift(); term !== undefined; term = waiting.shift()) {
          const began = performance.now();
          const q = term === '' ? '' : `&q=${encodeURIComponent(term)}`;
          const path = `/api/records/firm?limit=20&fields=name,phone${q}`;
          const { status, body } = await connection.send({ method: 'GET', path });
          taken.push(performance.now() - began);
          if (status !== 200) throw new Error(`${path}: ${status} ${body.toString().slice(0, 300)}`);
          if (connections === 1) found += (JSON.parse(body.toString()) as { data: unknown[] }).data.length > 0 ? 1 : 0;
        }
        connection.close();
      }),
    );
    times.push(taken.sort((a, b) => a - b));
  }
  return { who: title, kind, times, found };
}

const at = (times: readonly number[], share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const isSlow = ({ kind, times }: Line): boolean => kind !== NO_SEARCH && at(times[0]!, 0.95) >= BAR;

const row = (line: Line): string =>
  [
    line.who.padEnd(28),
    line.kind.padEnd(22),
    ...line.times.flatMap((times) => [0.5, 0.95].map((share) => `${at(times, share).toFixed(1)} ms`.padStart(10))),
    `${line.found} of ${line.times[0]!.length}`.padStart(10),
    isSlow(line) ? '  ✗' : '',
  ].join('');

function table(lines: readonly Line[], rows: number): string {
  if (lines.some(isSlow)) process.exitCode = 1;
  const head = [''.padEnd(50), ...CONNECTIONS.flatMap((n) => [`p50 of ${n}`, `p95 of ${n}`].map((t) => t.padStart(10))), 'found'.padStart(10)].join(''); // prettier-ignore
  return [`${rows} records, at 1 and at ${CONNECTIONS[1]} connections; bar: p95 of 1 below ${BAR} ms`, '', head, ...lines.map(row)].join('\n'); // prettier-ignore
}
