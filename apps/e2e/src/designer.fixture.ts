import type { Locator, Page } from 'playwright-core';
import type { Locale } from '@mokuai/kernel';
import { ask } from './people.fixture.js';
import { wordsOf } from './words.fixture.js';

/** What each field type is called in the language of the page. */
export async function typeLabels(page: Page): Promise<ReadonlyMap<string, string>> {
  const { data } = await ask<{ data: { name: string; label: string }[] }>(page, 'GET', '/field-types');
  return new Map(data.map(({ name, label }) => [name, label]));
}

/** What fields are taken from. */
export const palette = (page: Page, locale: Locale): Locator =>
  page.getByRole('complementary', { name: wordsOf(locale)('designer.palette') });

/** Where what is selected is described. */
export const properties = (page: Page, locale: Locale): Locator =>
  page.getByRole('complementary', { name: wordsOf(locale)('designer.properties') });

/** Makes a module from the designer's front page, and goes to its canvas. */
export async function newModule(page: Page, locale: Locale, names: Readonly<Record<Locale, string>>): Promise<void> {
  const t = wordsOf(locale);
  await page.goto('/designer');
  await page.getByRole('button', { name: t('designer.newModule') }).click();
  await page.getByLabel(t('designer.labelZh')).fill(names['zh-CN']);
  await page.getByLabel(t('designer.labelEn')).fill(names.en);
  await page.getByRole('button', { name: t('designer.createModule') }).click();
}

/** Resolves when what was done is kept on the server. */
export async function draftSaved(page: Page, locale: Locale): Promise<void> {
  const words = wordsOf(locale)('designer.savedAt', { time: '' }).trim();
  await page.getByRole('status').filter({ hasText: words }).first().waitFor();
}

/** Publishes everything, and goes to the list of the module. */
export async function publishAll(page: Page, locale: Locale, module: string): Promise<void> {
  const t = wordsOf(locale);
  await page.getByRole('button', { name: t('publish.open') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('publish.publish'), exact: true }).click();
  await dialog.getByRole('link', { name: t('publish.openList') }).click();
  await page.getByRole('heading', { name: module, exact: true }).waitFor();
}
