import { until } from '@mokuai/testing';
import type { Locator } from 'playwright-core';

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The list of an opened select; those of other selects, on their way out, are not looked at. */
export async function listOf(select: Locator): Promise<Locator> {
  const id = await until(() => select.getAttribute('aria-controls'));
  return select.page().locator('.ant-select-dropdown', { has: select.page().locator(`[id="${id}"]`) });
}

const optionIn = (list: Locator, words: string): Locator =>
  list.locator('.ant-select-item-option').filter({ hasText: new RegExp(`^${escaped(words)}$`) });

/** Opens a select and chooses an option by its words. */
export async function chooseOption(select: Locator, option: string): Promise<void> {
  await select.click();
  const list = await listOf(select);
  const wanted = optionIn(list, option);
  await list.locator('.ant-select-item-option').first().waitFor();
  // What is out of sight is not drawn.
  for (let n = 0; n < 10 && (await wanted.count()) === 0; n++)
    await list.locator('.ant-select-item-option').last().scrollIntoViewIfNeeded();
  await wanted.click();
}

/** Searches a select for an option and chooses it: long lists draw what is in sight alone. */
export async function findOption(select: Locator, option: string): Promise<void> {
  await select.click();
  await select.fill(option);
  await optionIn(await listOf(select), option)
    .first()
    .click();
}
