import { randomBytes } from 'node:crypto';
import { testCluster } from '@mokuai/embedded-postgres';
import pg from 'pg';

export interface TestDatabase {
  /** Connection URL of the superuser. */
  readonly url: string;
  /** Ends every session of the database and removes it. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** Brings a blank database into shape. Runs once per `key` and test run. */
  readonly migrate?: (url: string) => Promise<void>;
  /** Names the shape that `migrate` makes. Needed with `migrate`; use one key for one shape. */
  readonly key?: string;
}

/**
 * @returns a fresh database, a copy of the template of its `key`, on the cluster that all tests of this account share
 */
export async function testDatabase({ migrate, key }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  if (migrate && !key) throw new Error('testDatabase: `migrate` needs a `key` that names its template');
  const cluster = await testCluster();
  const blank = await template(cluster, 'blank', 'template1', prepareBlank);
  const source = migrate && key ? await template(cluster, key, blank, migrate) : blank;
  const name = `${run()}_${randomBytes(6).toString('hex')}`;
  await execute(cluster, `CREATE DATABASE ${quote(name)} TEMPLATE ${quote(source)}`);
  return {
    url: urlOf(cluster, name),
    drop: () => execute(cluster, `DROP DATABASE IF EXISTS ${quote(name)} WITH (FORCE)`),
  };
}

/** Templates are told apart by test run: a cluster outlives a run, and the next one may have other migrations. */
function run(): string {
  return process.env['MOKUAI_TEST_RUN'] ?? `test_${process.pid}`;
}

/** Makes the template of a key once, whichever of the workers asks first; the others wait for it. */
async function template(
  cluster: string,
  key: string,
  source: string,
  fill: (url: string) => Promise<void>,
): Promise<string> {
  const name = `${run()}_template_${key}`.slice(0, 63);
  const draft = `${run()}_draft_${key}`.slice(0, 63);
  await withClient(cluster, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount) return;
    await client.query(`DROP DATABASE IF EXISTS ${quote(draft)} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${quote(draft)} TEMPLATE ${quote(source)}`);
    await fill(urlOf(cluster, draft));
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [draft]);
    await client.query(`ALTER DATABASE ${quote(draft)} RENAME TO ${quote(name)}`);
  });
  return name;
}

/** What the product's own set-up gives to every database before the migrations. */
async function prepareBlank(url: string): Promise<void> {
  await execute(
    url,
    `CREATE COLLATION IF NOT EXISTS "zh-u-co-pinyin-x-icu" (provider = icu, locale = 'zh-u-co-pinyin')`,
  );
  await execute(url, 'CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
}

function execute(url: string, text: string): Promise<void> {
  return withClient(url, async (client) => void (await client.query(text)));
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(cluster: string, database: string): string {
  const url = new URL(cluster);
  url.pathname = `/${database}`;
  return url.href;
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
