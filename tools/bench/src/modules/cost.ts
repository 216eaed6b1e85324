import { cpuTime } from '../cpu.js';
import { Connection } from '../client.js';
import { median } from '../report.js';
import { moduleName } from './documents.js';

/** Who is asked: an API process over an application of some size. */
export interface Asked {
  readonly port: number;
  readonly pid: number;
  readonly token: string;
  readonly ids: readonly string[];
}

type Request = (asked: Asked, n: number) => { method: string; path: string; body?: string };

/** The module that is asked for: one of the ten, to which many point. */
const MODULE = moduleName(5);
const PATH = `/api/records/${MODULE}`;
const record = (n: number) => ({ name: `Written ${n}`, choice_1: 'blue', amount_0: n, count_0: n % 100, day_0: '2026-03-04', email: `w${n}@example.com` }); // prettier-ignore

const idOf = ({ ids }: Asked, n: number): string => ids[(n * 7919) % ids.length]!;

const REQUESTS: Readonly<Record<string, Request>> = {
  get: (asked, n) => ({ method: 'GET', path: `${PATH}/${idOf(asked, n)}` }),
  list: () => ({ method: 'GET', path: `${PATH}?limit=50&sort=-amount_0&filter=${encodeURIComponent('{"field":"choice_0","op":"eq","value":"red"}')}` }), // prettier-ignore
  create: (_, n) => ({ method: 'POST', path: PATH, body: JSON.stringify(record(n)) }),
  update: (asked, n) => ({ method: 'PATCH', path: `${PATH}/${idOf(asked, n)}`, body: JSON.stringify({ count_1: n }) }),
};

const ROUNDS = 12;
/** So many that the hundredths of a second, in which time is counted, do not matter. */
const REQUESTS_A_ROUND = 1000;
const WARM_UP = 4000;

/** What one request costs with many modules and with few. */
export interface Cost {
  readonly work: string;
  /** Processor time of the API in microseconds, of all rounds. */
  readonly many: number;
  readonly few: number;
  /** Median of the rounds' ratios of the median latencies. */
  readonly latency: number;
}

/** Asks both in turn, so that what else the machine does falls upon both. Throws on an answer that is a refusal. */
export async function measureCost(many: Asked, few: Asked): Promise<Cost[]> {
  const costs: Cost[] = [];
  const connections = await Promise.all(
    [many, few].map(({ port, token }) => Connection.open(port, { authorization: `Bearer ${token}` })),
  );
  for (const work of Object.keys(REQUESTS)) {
    for (const [at, asked] of [many, few].entries()) await ask(connections[at]!, asked, REQUESTS[work]!, WARM_UP);
    const used = [0, 0];
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const times = [0, 0];
      // Each is the first one in half of the rounds.
      for (const at of round % 2 ? [1, 0] : [0, 1]) {
        const asked = [many, few][at]!;
        const before = cpuTime(asked.pid);
        times[at] = await ask(connections[at]!, asked, REQUESTS[work]!, REQUESTS_A_ROUND);
        used[at]! += cpuTime(asked.pid) - before;
      }
      ratios.push(times[0]! / times[1]!);
    }
    const [manyUsed, fewUsed] = used.map((time) => time / ROUNDS / REQUESTS_A_ROUND) as [number, number];
    costs.push({ work, many: manyUsed, few: fewUsed, latency: median(ratios) });
  }
  for (const connection of connections) connection.close();
  return costs;
}

/** Gives the median time of an answer in milliseconds. */
async function ask(connection: Connection, asked: Asked, request: Request, count: number): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const wanted = request(asked, n);
    const began = performance.now();
    const { status, body } = await connection.send(wanted);
    times.push(performance.now() - began);
    if (status > 201) throw new Error(`${wanted.method} ${wanted.path}: ${status} ${body.toString().slice(0, 300)}`);
  }
  return median(times);
}
