import { Connection } from './client.js';
import { requestOf, type RequestContext, type Target, type WorkloadName } from './workloads.js';

/** What the load process is told. */
export interface LoadOrder {
  readonly target: Target;
  readonly workload: WorkloadName;
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  /** Seconds; and after so many requests it ends anyhow. */
  readonly duration: number;
  readonly limit: number;
  readonly context: RequestContext;
}

/** What it measured. Times are milliseconds. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly failures: number;
  readonly p50: number;
  readonly p99: number;
}

/** Keeps every connection busy. */
async function load(order: LoadOrder): Promise<LoadResult> {
  const connections = await Promise.all(
    Array.from({ length: order.connections }, () => Connection.open(order.port, order.headers)),
  );
  const begin = performance.now();
  const end = begin + order.duration * 1000;
  const times: number[] = [];
  let failures = 0;
  const keepBusy = async (connection: Connection): Promise<void> => {
    for (let now = performance.now(); now < end && times.length < order.limit;) {
      const { status } = await connection.send(requestOf(order.target, order.workload, order.context));
      const then = now;
      now = performance.now();
      times.push(now - then);
      if (status < 200 || status > 201) failures += 1;
    }
  };
  await Promise.all(connections.map(keepBusy));
  const seconds = (performance.now() - begin) / 1000;
  for (const connection of connections) connection.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { requests: times.length, seconds, failures, p50: at(0.5), p99: at(0.99) };
}

process.stdout.write(JSON.stringify(await load(JSON.parse(process.argv[2]!) as LoadOrder)));
