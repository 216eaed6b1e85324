import type { Locator, Page } from 'playwright-core';
import type { Ask, Stage, Step, Width } from './screen.js';

type Values = Readonly<Record<string, string | number>>;
type Told = string | ((stage: Stage) => string | Promise<string>);
type Where = (stage: Stage) => Locator;
type Role = Parameters<Page['getByRole']>[0];

const told = async (what: Told, stage: Stage): Promise<string> => (typeof what === 'string' ? what : what(stage));

/** The words of the language that is looked at, for what no message file says. */
export const inWords =
  (en: string, zh: string) =>
  ({ locale }: Stage): string =>
    locale === 'en' ? en : zh;

export const go =
  (path: Told): Step =>
  async (stage) =>
    stage.goto(await told(path, stage));

/** Something of a role, by the key of its name. */
export const the =
  (role: Role, key: string, values?: Values): Where =>
  ({ page, t }) =>
    page.getByRole(role, { name: t(key, values), exact: true }).first();

export const button = (key: string, values?: Values): Where => the('button', key, values);
export const dialog = (key: string, values?: Values): Where => the('dialog', key, values);

/** What a selector finds first and can be seen. */
export const found =
  (selector: string, place = 0): Where =>
  ({ page }) =>
    page.locator(selector).locator('visible=true').nth(place);

/** What says the words of a key. */
export const saying =
  (key: string): Where =>
  ({ page, t }) =>
    page.getByText(t(key), { exact: true }).locator('visible=true').first();

export const labelled =
  (label: Told): ((stage: Stage) => Promise<Locator>) =>
  async (stage) =>
    stage.page.getByLabel(await told(label, stage), { exact: true }).first();

export const see =
  (where: Where): Step =>
  (stage) =>
    where(stage).waitFor();

export const click =
  (where: Where): Step =>
  (stage) =>
    where(stage).click();

export const fill =
  (where: (stage: Stage) => Locator | Promise<Locator>, words: Told): Step =>
  async (stage) =>
    (await where(stage)).fill(await told(words, stage));

export const press =
  (key: string): Step =>
  ({ page }) =>
    page.keyboard.press(key);

/** Steps for one width alone. */
export const on =
  (width: Width, ...steps: readonly Step[]): Step =>
  async (stage) => {
    if (stage.width === width) for (const step of steps) await step(stage);
  };

export const escape = press('Escape');

interface Found {
  readonly data: readonly { readonly id: string }[];
}

/** The address of a record with much to see: the first that the order puts in front. */
export const first =
  (module: string, sort: string, rest = '') =>
  async ({ ask }: Stage): Promise<string> =>
    `/m/${module}/${await firstId(ask, module, sort)}${rest}`;

/** The record that an order puts in front. */
export async function firstId(ask: Ask, module: string, sort: string): Promise<string> {
  const { data } = await ask<Found>('GET', `/records/${module}?limit=1&fields=id&sort=${sort}`);
  if (!data[0]) throw new Error(`there are no records of ${module}`);
  return data[0].id;
}

/** A list with its rows. */
export const list = (path: Told): Step => {
  const rows: Step = ({ page, width }) =>
    (width === 390 ? page.locator('main').getByRole('link') : page.getByRole('gridcell')).first().waitFor();
  return async (stage) => {
    await go(path)(stage);
    await rows(stage);
  };
};
