import type { Locator } from 'playwright-core';

/** Opens a select and chooses an option by its words; lists of other selects, on their way out, are not looked at. */
export async function chooseOption(select: Locator, option: string): Promise<void> {
  await select.click();
  const list = await select.getAttribute('aria-controls');
  await select
    .page()
    .locator('.ant-select-dropdown', { has: select.page().locator(`[id="${list}"]`) })
    .locator('.ant-select-item-option')
    .filter({ hasText: new RegExp(`^${option}$`) })
    .click();
}
