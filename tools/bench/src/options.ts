import { parseArgs } from 'node:util';
import { WORKLOADS, type WorkloadName } from './workloads.js';

export interface Options {
  readonly rounds: number;
  /** Seconds that each workload is measured for, per round and target. */
  readonly duration: number;
  readonly rows: number;
  /** Requests of each workload that each target answers before it is measured. */
  readonly warmUp: number;
  readonly only: readonly WorkloadName[];
  readonly profile: boolean;
}

/** Reads the command line. Throws an `Error` that says what is wrong with it. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string' },
      duration: { type: 'string' },
      rows: { type: 'string' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
    },
  });
  const quick = values.quick;
  const only = (values.only?.split(',') ?? WORKLOADS) as WorkloadName[];
  const unknown = only.find((name) => !WORKLOADS.includes(name));
  if (unknown !== undefined) throw new Error(`--only: there is no workload "${unknown}" (${WORKLOADS.join(', ')})`);
  return {
    rounds: positive('rounds', values.rounds, quick ? 1 : 3),
    duration: positive('duration', values.duration, quick ? 2 : 6),
    rows: positive('rows', values.rows, quick ? 20_000 : 200_000),
    warmUp: quick ? 500 : 4000,
    only,
    profile: values.profile,
  };
}

function positive(name: string, text: string | undefined, otherwise: number): number {
  const value = Number(text ?? otherwise);
  if (!(value > 0)) throw new Error(`--${name} must be a number above 0`);
  return value;
}
