import type { APIRequestContext, Browser, BrowserContext, Page } from 'playwright-core';
import type { Locale } from '@mokuai/kernel';
import { watchRequests } from './quiet.js';
import type { Ask, Person, Stage, Width } from './screen.js';
import { wordsOf } from './words.js';

const PASSWORD = 'mokuai-demo';
const LOADING = '[data-loading], [aria-busy=true], .ant-skeleton, .ant-spin-spinning';
const HEADERS = { 'X-Requested-With': 'mokuai' };

type Account = Exclude<Person, 'visitor' | 'nobody'>;

/** The accounts of the demo data; the language of a person is the person's own. */
const ACCOUNTS: Readonly<Record<Locale, Readonly<Record<Account, string>>>> = {
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

const isAccount = (person: Person): person is Account => person !== 'visitor' && person !== 'nobody';

function asker(request: APIRequestContext): Ask {
  return async <T>(method: string, path: string, data?: unknown): Promise<T> => {
    const headers = data instanceof Buffer ? { ...HEADERS, 'Content-Type': 'application/octet-stream' } : HEADERS;
    const answer = await request.fetch(`/api${path}`, { method, headers, data });
    const text = await answer.text();
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
}

async function signIn(context: BrowserContext, person: Account, locale: Locale): Promise<Ask> {
  const ask = asker(context.request);
  await ask('POST', '/auth/login', { email: ACCOUNTS[locale][person], password: PASSWORD });
  return ask;
}

/** Waits until nothing is asked any more, fonts are there, and what was waiting has been drawn. */
export type Settle = () => Promise<void>;

function settler(page: Page): Settle {
  const quiet = watchRequests(page);
  return async () => {
    await quiet();
    await page
      .waitForFunction((loading) => document.querySelector(loading) === null, LOADING, { timeout: 5_000 })
      .catch(() => undefined);
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
  };
}

export interface OpenStage {
  readonly stage: Stage;
  readonly settle: Settle;
  close(): Promise<void>;
}

/** Opens a page for a person, signed in, in a window of its own. */
export async function openStage(
  browser: Browser,
  url: string,
  person: Person,
  locale: Locale,
  width: Width,
): Promise<OpenStage> {
  const phone = width === 390;
  const context = await browser.newContext({
    baseURL: url,
    locale,
    viewport: { width, height: phone ? 844 : 900 },
    hasTouch: phone,
    isMobile: phone,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const others: BrowserContext[] = [];
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const settle = settler(page);
  const ask = isAccount(person) ? await signIn(context, person, locale) : asker(context.request);
  if (isAccount(person)) await ask('PATCH', '/auth/me', { locale, theme: 'system', density: 'default' });
  const stage: Stage = {
    ...{ page, locale, width, ask, t: wordsOf(locale) },
    async colleague(method, path, body) {
      const other = others[0] ?? (await browser.newContext({ baseURL: url, locale }));
      if (others.length === 0) {
        others.push(other);
        await signIn(other, person === 'admin' ? 'manager' : 'admin', locale);
      }
      return asker(other.request)(method, path, body);
    },
    async goto(path) {
      await page.goto(path);
      await settle();
    },
  };
  return { stage, settle, close: async () => void (await Promise.all([context, ...others].map((one) => one.close()))) };
}
