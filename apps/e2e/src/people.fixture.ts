import type { Page } from 'playwright-core';
import type { Locale } from '@mokuai/kernel';
import { wordsOf } from './words.fixture.js';

const PASSWORD = 'mokuai-demo';

/** Signs in through the page, as a person does. Resolves when the application is there. */
export async function signIn(page: Page, locale: Locale, email: string, password = PASSWORD): Promise<void> {
  const t = wordsOf(locale);
  await page.goto('/sign-in');
  await page.getByLabel(t('signIn.email')).fill(email);
  await page.getByLabel(t('signIn.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: t('signIn.submit') }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** Asks the API as whoever is signed in on the page; throws what a refused request answered. */
export async function ask<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
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
