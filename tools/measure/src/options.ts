import { parseArgs } from 'node:util';

export const PARTS = ['paint', 'scroll', 'memory', 'list', 'form', 'designer', 'board'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  readonly rows: number;
  /** Of scrolling, while memory is watched. */
  readonly minutes: number;
  readonly only: readonly Part[];
  readonly throttle: boolean;
  /** A product that runs already. */
  readonly running: { readonly url: string; readonly email: string; readonly password: string } | undefined;
}

/** Reads the command line. Throws an `Error` that says what is wrong with it. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: '100000' },
      minutes: { type: 'string' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      throttle: { type: 'boolean', default: false },
      url: { type: 'string' },
      email: { type: 'string', default: '' },
      password: { type: 'string', default: '' },
    },
  });
  const only = (values.only?.split(',') ?? PARTS) as Part[];
  const unknown = only.find((name) => !PARTS.includes(name));
  if (unknown !== undefined) throw new Error(`--only: there is no "${unknown}" (${PARTS.join(', ')})`);
  const { url, email, password } = values;
  return {
    rows: positive('rows', values.rows),
    minutes: positive('minutes', values.minutes ?? (values.quick ? '0.5' : '5')),
    only,
    throttle: values.throttle,
    running: url === undefined ? undefined : { url, email, password },
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} must be a number above 0`);
  return value;
}
