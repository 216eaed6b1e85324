import type { Locator, Page } from 'playwright-core';
import { chooseOption, findOption, listOf } from './select.fixture.js';
import type { wordsOf } from './words.fixture.js';

type Say = ReturnType<typeof wordsOf>;

/** Opens the filter of the list, as it is or to make one. */
export async function openFilter(page: Page, t: Say): Promise<Locator> {
  const editor = page.getByRole('form', { name: t('filter.title') });
  const [add, edit] = [t('filter.add'), t('filter.edit')].map((name) =>
    page.getByRole('button', { name, exact: true }),
  );
  if (!(await editor.isVisible())) await add!.or(edit!).first().click();
  await editor.waitFor();
  return editor;
}

/** The first condition of an opened filter. */
export const condition = (editor: Locator, t: Say): Locator =>
  editor.getByRole('group', { name: t('filter.condition'), exact: true }).first();

/** Asks about a field, where the condition does not yet. */
export async function aboutField(row: Locator, t: Say, label: string): Promise<void> {
  if ((await row.locator('.ant-select').first().textContent())?.trim() === label) return;
  await findOption(row.getByRole('combobox', { name: t('filter.field'), exact: true }), label);
}

/** Chooses how it is compared. */
export const byOperator = (row: Locator, t: Say, operator: string): Promise<void> =>
  chooseOption(row.getByRole('combobox', { name: t('filter.operator'), exact: true }), t(`operator.${operator}`));

/** The operators that are offered for the field, in words. */
export async function offeredOperators(row: Locator, t: Say): Promise<readonly string[]> {
  const select = row.getByRole('combobox', { name: t('filter.operator'), exact: true });
  await select.click();
  const options = (await listOf(select)).locator('.ant-select-item-option');
  await options.first().waitFor();
  const words = await options.allTextContents();
  // The first one is chosen already.
  await options.first().click();
  return words;
}
