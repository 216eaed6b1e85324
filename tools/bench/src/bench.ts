import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, holdCluster } from '@mokuai/embedded-postgres';
import pg from 'pg';
import { Connection } from './client.js';
import { cpuTime } from './cpu.js';
import { CLEAN_STATEMENTS, loadStatements } from './dataset.js';
import type { LoadOrder, LoadResult } from './load.js';
import type { Options } from './options.js';
import { runProgram, startServer, type Server } from './processes.js';
import { cursorsBehind, PRODUCT_ENV, publishDocuments, signIn } from './product.js';
import { report, type Measurement } from './report.js';
import { countStatements } from './statements.js';
import { BULK_ROWS, checkAnswer, requestOf, WRITES, type RequestContext, type Target, type WorkloadName } from './workloads.js'; // prettier-ignore

const CONNECTIONS = 16;
const PASSWORD = 'bench';
const WARM_UP_LIMIT_S = 60;
const BULK_WARM_UP = 5;
const TARGETS: readonly Target[] = ['product', 'floor'];
const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Postgres as a small server would have it; durable enough to cost what it costs, but not bound by the disk of the machine. */
const SETTINGS = {
  shared_buffers: '512MB',
  synchronous_commit: 'off',
  max_wal_size: '4GB',
  max_connections: '60',
  shared_preload_libraries: 'pg_stat_statements',
};

/** Measures everything; `say` hears of the progress. Gives the report. Leaves nothing running and nothing behind. */
export async function bench(options: Options, say: (line: string) => void): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'mokuai-bench-'));
  // Under root the server runs as another account, which has to reach its directory.
  chmodSync(home, 0o711);
  const cluster = await holdCluster({
    dir: join(home, 'cluster'),
    refuge: home,
    password: PASSWORD,
    settings: SETTINGS,
    temporary: true,
  });
  const servers: Server[] = [];
  const client = new pg.Client({ connectionString: cluster.url });
  try {
    await client.connect();
    await client.query('CREATE EXTENSION pg_stat_statements');
    say('publishing the definitions');
    await publishDocuments(cluster.url);
    const product = await startServer(
      file('../../../apps/api/dist/main.js'),
      await freePort(),
      { DATABASE_URL: cluster.url, ...PRODUCT_ENV },
      options.profile ? ['--cpu-prof'] : [],
    );
    servers.push(product);
    const user = await signIn(product.port);
    say(`loading ${options.rows} accounts and contacts`);
    for (const statement of [...loadStatements(options.rows, user.id), 'VACUUM (ANALYZE)'])
      await client.query(statement);
    const floor = await startServer(file('./floor/server.js'), await freePort(), {
      DATABASE_URL: cluster.url,
      BENCH_USER: user.id,
      BENCH_TOKEN: user.token,
    });
    servers.push(floor);
    const cursors = options.only.includes('deep_page')
      ? await cursorsBehind(product.port, user.token, options.rows / 2, 20)
      : [];
    const run = new Run(
      options,
      client,
      cluster.pid,
      { product, floor },
      { authorization: `Bearer ${user.token}` },
      cursors,
      say,
    );
    return await run.all();
  } finally {
    for (const server of servers) await server.stop();
    await client.end().catch(() => undefined);
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

class Run {
  readonly #measurements: Measurement[] = [];
  readonly #statements = new Map<string, number>();
  #stamps = 0;

  constructor(
    private readonly options: Options,
    private readonly client: pg.Client,
    private readonly postgres: number,
    private readonly servers: Readonly<Record<Target, Server>>,
    private readonly headers: Readonly<Record<string, string>>,
    private readonly cursors: readonly string[],
    private readonly say: (line: string) => void,
  ) {}

  async all(): Promise<string> {
    for (const workload of this.options.only) for (const target of TARGETS) await this.#check(target, workload);
    for (let round = 1; round <= this.options.rounds; round++)
      for (const workload of this.options.only)
        // Who goes first changes from round to round.
        for (const target of round % 2 ? TARGETS : [...TARGETS].reverse()) await this.#measure(round, target, workload);
    return report(this.options.only, this.#measurements, this.#statements);
  }

  /** The answer is right, and how many statements it takes once everything is warm. */
  async #check(target: Target, workload: WorkloadName): Promise<void> {
    const { port } = this.servers[target];
    const connection = await Connection.open(port, this.headers);
    try {
      for (let n = 0; n < 3; n++) {
        const { status, body } = await connection.send(requestOf(target, workload, this.#context()));
        checkAnswer(workload, status, body.toString());
      }
    } finally {
      connection.close();
    }
    const count = await countStatements(this.client, port, this.headers, target, workload, this.#context());
    this.#statements.set(`${target} ${workload}`, count);
    await this.#clean(workload);
  }

  async #measure(round: number, target: Target, workload: WorkloadName): Promise<void> {
    // A server is compiled while it runs: by requests, not by time, or the slower one would be measured cold.
    if (round === 1)
      await this.#load(target, workload, {
        duration: WARM_UP_LIMIT_S,
        limit: workload === 'bulk' ? BULK_WARM_UP : this.options.warmUp,
      });
    await this.#clean(workload);
    const cpu = (): [number, number] => [cpuTime(this.servers[target].pid), cpuTime(this.postgres)];
    const before = cpu();
    const result = await this.#load(target, workload, {
      duration: this.options.duration,
      limit: Number.MAX_SAFE_INTEGER,
    });
    const after = cpu();
    const unit = workload === 'bulk' ? BULK_ROWS : 1;
    const all = result.requests * unit;
    const rate = (result.requests * unit) / result.seconds;
    this.#measurements.push({
      workload,
      target,
      rate,
      p50: result.p50,
      p99: result.p99,
      failures: result.failures,
      serverCpu: (after[0] - before[0]) / all,
      postgresCpu: (after[1] - before[1]) / all,
    });
    this.say(`round ${round}  ${workload.padEnd(10)}  ${target.padEnd(7)}  ${rate.toFixed(0).padStart(7)} /s`);
    await this.#clean(workload);
  }

  async #load(
    target: Target,
    workload: WorkloadName,
    until: Pick<LoadOrder, 'duration' | 'limit'>,
  ): Promise<LoadResult> {
    const order: LoadOrder = {
      target,
      workload,
      port: this.servers[target].port,
      headers: this.headers,
      connections: workload === 'bulk' ? 1 : CONNECTIONS,
      context: this.#context(),
      ...until,
    };
    return JSON.parse(await runProgram(file('./load.js'), JSON.stringify(order))) as LoadResult;
  }

  async #clean(workload: WorkloadName): Promise<void> {
    if (WRITES.has(workload)) for (const statement of CLEAN_STATEMENTS) await this.client.query(statement);
  }

  #context(): RequestContext {
    return { rows: this.options.rows, cursors: this.cursors, stamp: `${(this.#stamps++).toString(36)}x` };
  }
}
