import { parseArgs } from 'node:util';
import { LOCALES, type Locale } from '@mokuai/kernel';
import type { Width } from './screen.js';

export interface Options {
  /** Beginnings of the names of screens; empty: all. */
  readonly only: readonly string[];
  readonly locales: readonly Locale[];
  readonly widths: readonly Width[];
  /** A running product to look at instead of an own one. */
  readonly url: string | undefined;
  /** Where the pictures go instead of docs/screens. */
  readonly out: string | undefined;
}

/** Reads the command line; throws a sentence for the person at the terminal. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      language: { type: 'string' },
      width: { type: 'string' },
      url: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const locales = LOCALES.filter((one) => values.language === undefined || one === values.language);
  const widths = ([1440, 390] as const).filter((one) => values.width === undefined || String(one) === values.width);
  if (locales.length === 0) throw new Error(`There is no language ${values.language}: ${LOCALES.join(', ')}.`);
  if (widths.length === 0) throw new Error('Pictures are 1440 or 390 wide.');
  return { only: values.only?.split(',').filter(Boolean) ?? [], locales, widths, url: values.url, out: values.out };
}
