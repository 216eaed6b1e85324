import { TITLES, type Target, type WorkloadName } from './workloads.js';

/** One measurement. */
export interface Measurement {
  readonly workload: WorkloadName;
  readonly target: Target;
  /** Requests (bulk: rows) per second. */
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
  /** Processor time per request (bulk: row) in microseconds, of the server and of Postgres. */
  readonly serverCpu: number;
  readonly postgresCpu: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** A table of medians, ratios and statements per request. */
export function report(
  workloads: readonly WorkloadName[],
  measurements: readonly Measurement[],
  statements: ReadonlyMap<string, number>,
): string {
  const lines = [
    [
      'work',
      'product /s',
      'floor /s',
      'ratio',
      'p50 ms',
      'floor',
      'p99 ms',
      'floor',
      'CPU µs',
      'floor',
      'Postgres CPU µs',
      'floor',
      'SQL',
      'floor',
      'errors',
    ],
    ...workloads.map((workload) => {
      const of = (target: Target) => measurements.filter((m) => m.workload === workload && m.target === target);
      const mid = (target: Target, what: 'rate' | 'p50' | 'p99' | 'serverCpu' | 'postgresCpu') =>
        median(of(target).map((m) => m[what]));
      const [product, floor] = [mid('product', 'rate'), mid('floor', 'rate')];
      const failures = measurements.filter((m) => m.workload === workload).reduce((sum, m) => sum + m.failures, 0);
      const time = (target: Target, what: 'p50' | 'p99') => mid(target, what).toFixed(1);
      const cpu = (target: Target, what: 'serverCpu' | 'postgresCpu') => mid(target, what).toFixed(0);
      const sql = (target: Target) => (statements.get(`${target} ${workload}`) ?? NaN).toFixed(2);
      return [
        TITLES[workload], product.toFixed(0), floor.toFixed(0), (product / floor).toFixed(2),
        time('product', 'p50'), time('floor', 'p50'), time('product', 'p99'), time('floor', 'p99'),
        cpu('product', 'serverCpu'), cpu('floor', 'serverCpu'), cpu('product', 'postgresCpu'), cpu('floor', 'postgresCpu'),
        sql('product'), sql('floor'), String(failures),
      ]; // prettier-ignore
    }),
  ];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) => line.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]!) : cell.padStart(widths[n]!))).join('  '))
    .join('\n');
}
