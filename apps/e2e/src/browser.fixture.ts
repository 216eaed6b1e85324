import { chromium, type Browser, type Page } from 'playwright-core';
import type { Locale } from '@mokuai/kernel';
import { chromiumPath } from '@mokuai/testing';

/** Chromium without what it would fetch from elsewhere. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** How the client reports a key without words. */
const NO_WORDS = 'no words for ';

export interface Tab {
  readonly page: Page;
  /** What the page complained about: console errors, failed scripts, answers of 500 and above. */
  readonly complaints: readonly string[];
  /** Closes it. Rejects when the page asked for words that no message file has. */
  close(): Promise<void>;
}

/** A browser of its own for one person: nothing is shared with other tabs. */
export async function openTab(browser: Browser, url: string, locale: Locale, viewport = DESKTOP): Promise<Tab> {
  const context = await browser.newContext({
    baseURL: url,
    locale,
    viewport,
    hasTouch: viewport === PHONE,
    colorScheme: 'light',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (answer) => {
    if (answer.status() >= 500) complaints.push(`${answer.status()} ${answer.url()}`);
  });
  page.on('console', (message) => {
    // The browser also reports every refused request; those are the server's right.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  return {
    page,
    complaints,
    close: async () => {
      await context.close();
      const wordless = complaints.filter((one) => one.includes(NO_WORDS));
      if (wordless.length > 0) throw new Error([...new Set(wordless)].join('\n'));
    },
  };
}
