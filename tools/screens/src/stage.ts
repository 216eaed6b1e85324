import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Locale } from '@mokuai/kernel';
import type { Person, Stage, Width } from './screen.js';
import { wordsOf } from './words.js';

const PASSWORD = 'mokuai-demo';

/** The accounts of the demo data; the language of a person is the person's own. */
export const ACCOUNTS: Readonly<Record<Locale, Readonly<Record<Exclude<Person, 'nobody'>, string>>>> = {
  'zh-CN': {
    admin: 'admin@demo.mokuai.example',
    seller: 'lin.zhiyuan@demo.mokuai.example',
    manager: 'zhou.xiaotong@demo.mokuai.example',
  },
  en: {
    admin: 'admin@demo.mokuai.example',
    seller: 'james.okafor@demo.mokuai.example',
    manager: 'emma.fischer@demo.mokuai.example',
  },
};

/** Asks the API from a page, as whoever is signed in there; throws what a refused request answered. */
async function ask<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  const { status, text } = await page.evaluate(
    async (request) => {
      const answer = await fetch(`/api${request.path}`, {
        method: request.method,
        headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'mokuai' },
        body: request.body === undefined ? null : JSON.stringify(request.body),
      });
      return { status: answer.status, text: await answer.text() };
    },
    { method, path, body },
  );
  if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Waits until nothing is asked any more, fonts are there, and what was waiting has been drawn. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
  await page
    .waitForFunction(
      () => document.querySelector('[data-loading], [aria-busy=true], .ant-skeleton, .ant-spin-spinning') === null,
      {
        timeout: 5_000,
      },
    )
    .catch(() => undefined);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

/** Opens a page for a person, signed in, in a window of its own. */
export async function openStage(
  browser: Browser,
  url: string,
  person: Person,
  locale: Locale,
  width: Width,
): Promise<{ readonly stage: Stage; readonly context: BrowserContext }> {
  const context = await browser.newContext({
    baseURL: url,
    locale,
    viewport: width === 390 ? { width, height: 844 } : { width, height: 900 },
    hasTouch: width === 390,
    isMobile: width === 390,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const stage: Stage = {
    page,
    locale,
    width,
    t: wordsOf(locale),
    ask: (method, path, body) => ask(page, method, path, body),
    goto: async (path) => {
      await page.goto(path);
      await settle(page);
    },
    button: (name: string | RegExp, within?: Locator) =>
      (within ?? page).getByRole('button', { name, exact: typeof name === 'string' }),
  };
  if (person !== 'nobody') {
    await page.goto('/sign-in');
    await stage.ask('POST', '/auth/login', { email: ACCOUNTS[locale][person], password: PASSWORD });
    await stage.ask('PATCH', '/auth/me', { locale, theme: 'system', density: 'default' });
  }
  return { stage, context };
}
