import type { Locator, Page } from 'playwright-core';
import type { Locale } from '@mokuai/kernel';
import { wordsOf } from '../words.fixture.js';
import type { Subject } from './cases.fixture.js';
import type { Place, World } from './place.fixture.js';
import { labelOf } from './trial.fixture.js';
import type { Rows } from './type-case.fixture.js';

/** What the parts of the story have in common, as it becomes known. */
export class Session {
  page!: Page;
  world!: World;
  /** Names of the fields, by type. */
  names: ReadonlyMap<string, string> = new Map();
  readonly t: ReturnType<typeof wordsOf>;

  constructor(readonly locale: Locale) {
    this.t = wordsOf(locale);
  }

  nameOf({ type }: Subject): string {
    const name = this.names.get(type.name);
    if (name === undefined) throw new Error(`no field of type ${type.name} was published`);
    return name;
  }

  /** Of the three records those of these numbers, in this order. */
  ids(rows: Rows): readonly string[] {
    return [...rows].map((row) => this.world.records[Number(row) - 1]!.id);
  }

  labelOf = (subject: Subject): string => labelOf(subject, this.locale);

  /** Where something of this label is filled in. */
  place(root: Locator, label: string): Place {
    const { page, locale, t, world } = this;
    return { page, root, label, locale, t, world };
  }
}
