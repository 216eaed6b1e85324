import type { Page } from 'playwright-core';
import type { Locale } from '@mokuai/kernel';
import type { Say } from './words.js';

/** Who looks at a screen. A `visitor` comes to a product that nobody has set up; `nobody` has not signed in. */
export type Person = 'visitor' | 'nobody' | 'seller' | 'manager' | 'admin';

export type Width = 1440 | 390;

/** Asks the API; throws what a refused request answered. */
export type Ask = <T>(method: string, path: string, body?: unknown) => Promise<T>;

/** One person's page, while a screen is being reached. */
export interface Stage {
  readonly page: Page;
  readonly locale: Locale;
  readonly width: Width;
  /** Words of the interface by their key. */
  readonly t: Say;
  /** As the person who is signed in. */
  readonly ask: Ask;
  /** As a colleague, who changes something while the person looks. */
  readonly colleague: Ask;
  /** Goes to an address and waits until the page stands there. */
  goto(path: string): Promise<void>;
}

/** One thing that is done on the way to a screen. */
export type Step = (stage: Stage) => Promise<unknown>;

export interface Screen {
  /** The file's name. */
  readonly name: string;
  readonly title: { readonly en: string; readonly zh: string };
  readonly person: Person;
  /** The way there. Screens of a person are reached one after the other, on one page. */
  readonly steps: readonly Step[];
  /** For screens that exist at one width only. */
  readonly at?: Width;
  /** Puts back what the next screen would stumble over. */
  readonly leave?: Step;
}

/** One person's screens as a table: name, English, Chinese, the way there, and what is special. */
export const seenBy =
  (person: Person) =>
  (
    name: string,
    en: string,
    zh: string,
    steps: readonly Step[],
    special: Pick<Screen, 'at' | 'leave'> = {},
  ): Screen => ({ name, title: { en, zh }, person, steps, ...special });
