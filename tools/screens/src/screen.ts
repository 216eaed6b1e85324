import type { Locator, Page } from 'playwright-core';
import type { Locale } from '@mokuai/kernel';
import type { Say } from './words.js';

/** Who looks at a screen. `nobody` has not signed in. */
export type Person = 'nobody' | 'admin' | 'seller' | 'manager';

export type Width = 1440 | 390;

/** One person's page, while a screen is being reached. */
export interface Stage {
  readonly page: Page;
  readonly locale: Locale;
  readonly width: Width;
  /** Words of the interface by their key. */
  readonly t: Say;
  /** Asks the API as the person who is signed in; throws what a refused request answered. */
  ask<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Goes to an address and waits until the page stands there. */
  goto(path: string): Promise<void>;
  button(name: string | RegExp, within?: Locator): Locator;
}

export interface Screen {
  /** The file's name. */
  readonly name: string;
  readonly title: { readonly en: string; readonly zh: string };
  readonly person: Person;
  /** For screens that exist at one width only. */
  readonly at?: Width;
  /** Gets there. Screens of a person are reached one after the other, on one page. */
  open(stage: Stage): Promise<void>;
  /** Puts back what the next screen would stumble over. */
  leave?(stage: Stage): Promise<void>;
}
