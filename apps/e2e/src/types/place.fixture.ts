import { until } from '@mokuai/testing';
import type { Locator, Page } from 'playwright-core';
import type { ApiRecord } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { chooseOption, findOption } from '../select.fixture.js';
import type { wordsOf } from '../words.fixture.js';

/** A word in each language; one text is the same in all. */
export type Words = string | Readonly<Record<Locale, string>>;

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What there is beside the records of the trial. */
export interface World {
  /** Records that fields point at. */
  readonly partners: readonly Named[];
  /** The first is whoever does it all. */
  readonly users: readonly Named[];
  readonly departments: readonly Named[];
  /** The record that was filled in, and two beside it, as soon as they are there. */
  readonly records: ApiRecord[];
}

/** Where something is filled in: a form, a condition of a filter, the settings of a field. */
export interface Place {
  readonly page: Page;
  readonly root: Locator;
  /** What the input is called. */
  readonly label: string;
  readonly locale: Locale;
  readonly t: ReturnType<typeof wordsOf>;
  readonly world: World;
}

/** Fills in one value, as a person does. */
export type Fill = (at: Place) => Promise<void>;

/** A text, or one that is known only when the world is there. */
type Known = string | ((world: World) => string);

const known = (words: Known, { world }: Place): string => (typeof words === 'string' ? words : words(world));
export const wordIn = (words: Words, locale: Locale): string => (typeof words === 'string' ? words : words[locale]);

const input = ({ root, label }: Place): Locator => root.getByLabel(label, { exact: true });

/** Typed over what is there; in another language something else, where values must be distinct. */
export const typed =
  (words: Known, inChinese: Known = words): Fill =>
  (at) =>
    input(at).fill(known(at.locale === 'en' ? words : inChinese, at));

/** Typed into a calendar or a clock, which Enter takes over. */
export const dated =
  (words: Known): Fill =>
  async (at) => {
    await input(at).fill(known(words, at));
    await input(at).press('Enter');
    await input(at).blur();
  };

/** Several, each ended by Enter. */
export const listed =
  (...all: readonly Known[]): Fill =>
  async (at) => {
    await input(at).click();
    for (const one of all) {
      await at.page.keyboard.type(known(one, at));
      await at.page.keyboard.press('Enter');
    }
    await input(at).blur();
  };

/** One of a few, opened and clicked. */
export const chosen =
  (option: Words): Fill =>
  (at) =>
    chooseOption(input(at), wordIn(option, at.locale));

/** Several of a few; the list stays open between them. */
export const ticked =
  (...options: readonly Words[]): Fill =>
  async (at) => {
    for (const option of options) await findOption(input(at), wordIn(option, at.locale));
    await input(at).blur();
  };

/** Records, searched for by their titles and clicked. */
export const found =
  (...titles: readonly Known[]): Fill =>
  async (at) => {
    for (const title of titles) await findOption(input(at), known(title, at));
    await input(at).blur();
  };

/** What another word stands before: a kind of value first, then the value. */
export const first =
  (kind: string, option: string, then?: Fill): Fill =>
  async (at) => {
    await chooseOption(at.root.getByLabel(at.t(kind), { exact: true }), at.t(option));
    await then?.(at);
  };

/** Two values, of which each is filled in the same way. */
export const between =
  (from: Fill, to: Fill): Fill =>
  async (at) => {
    const field = at.label;
    await from({ ...at, label: at.t('filter.from', { field }) });
    await to({ ...at, label: at.t('filter.to', { field }) });
  };

/** A stretch of time, by its name. */
export const lasting =
  (period: string): Fill =>
  (at) =>
    chooseOption(input(at), at.t(`period.${period}`));

/** What one sees and hears of an element: its words, a space between those of different parts, and the names of its pictures. */
export const readFrom = (element: Locator): Promise<string> =>
  element.evaluate((top) => {
    const read = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
      if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return ' ';
      const isPicture = node instanceof HTMLImageElement || node.getAttribute('role') === 'img';
      const name = isPicture ? (node.getAttribute('alt') ?? node.getAttribute('aria-label')) : null;
      return ` ${name ?? [...node.childNodes].map(read).join('')} `;
    };
    return read(top).replace(/\s+/g, ' ').trim();
  });

/** How a value reads: exactly so, or as a pattern says. */
export type Reading = Words | RegExp | ((world: World) => string);

/** Waits until an element reads as it should; says what it reads where it never does. */
export async function reads(element: Locator, reading: Reading, at: Pick<Place, 'locale' | 'world'>): Promise<void> {
  const wanted =
    reading instanceof RegExp
      ? reading
      : typeof reading === 'function'
        ? reading(at.world)
        : wordIn(reading, at.locale);
  await until(
    async () => {
      const seen = await readFrom(element);
      if (typeof wanted === 'string' ? seen !== wanted : !wanted.test(seen))
        throw new Error(`it reads ${JSON.stringify(seen)}, not ${String(wanted)}`);
      return true;
    },
    { limit: 6_000, what: 'what it reads' },
  );
}
