import type { Locator, Page } from 'playwright-core';
import { openList } from './list-figures.js';

type Work = (page: Page) => Promise<void>;

const FIRST = '[role=gridcell][data-cell$="/city"]';

/** Sorts, filters, edits cells, chooses rows, walks with the arrow keys, opens a record and comes back. */
const list: Work = async (page) => {
  await openList(page);
  await page.locator(FIRST).first().waitFor();
  const heads = page.locator('[role=columnheader] [data-head]');
  for (const n of [1, 1, 2]) {
    await heads.nth(n).click();
    await settled(page);
  }
  await page.getByRole('button', { name: 'Add filter' }).click();
  await page.waitForTimeout(300);
  await page.keyboard.press('Escape');
  const cells = page.locator(FIRST);
  for (let n = 0; n < 5; n++) {
    await cells.nth(n).click();
    await page.keyboard.type(`Harbour ${n}`);
    await page.keyboard.press('Enter');
  }
  for (let n = 0; n < 15; n++) await page.keyboard.press(n < 10 ? 'ArrowDown' : 'ArrowLeft');
  for (let n = 2; n < 8; n++) {
    const row = page.locator('[role=row][aria-selected]').nth(n);
    await row.hover();
    await row.locator('input[type=checkbox]').click();
  }
  for (let n = 3; n < 7; n++) {
    await page.locator('[data-cell$="/name"] a').nth(n).click();
    await page.waitForURL(/\/m\/account\/[0-9a-f-]{36}/);
    await settled(page);
    await page.goBack();
    await page.locator(FIRST).first().waitFor();
  }
};

/** Types into a new account's fields, goes from one to the next, and picks an option. */
const form: Work = async (page) => {
  await page.goto('/m/account/new');
  const inputs = page.locator('form input[type=text]:not([role=combobox]), form input:not([type])');
  await inputs.first().waitFor();
  await settled(page);
  await inputs.first().click();
  await page.keyboard.type('Ningbo Precision Machinery');
  for (let n = 0; n < 8; n++) await page.keyboard.press('Tab');
  const pickers = page.locator('form [role=combobox]');
  for (let n = 0; n < Math.min(4, await pickers.count()); n++) {
    await pickers.nth(n).click();
    await page.waitForTimeout(300);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  }
  const long = page.locator('form textarea').first();
  if (await long.isVisible()) {
    await long.click();
    await page.keyboard.type('They asked for a second line in spring.');
  }
};

/** Chooses fields of a form, writes a label, carries a field to another place and takes it all back. */
const designer: Work = async (page) => {
  await page.goto('/designer/account');
  const cards = page.locator('main [data-field]');
  await cards.nth(5).waitFor();
  await settled(page);
  for (const n of [1, 5, 2, 3]) await cards.nth(n).click({ position: { x: 60, y: 40 } });
  const label = page.getByRole('complementary', { name: 'Properties' }).getByRole('textbox').first();
  await label.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' of today');
  await carry(page, cards.nth(1), cards.nth(4));
  for (let n = 0; n < 6; n++) await page.keyboard.press('Control+z');
  await settled(page);
};

/** Carries cards of a board to another column and back. */
const board: Work = async (page) => {
  await page.goto('/m/opportunity?view=pipeline');
  await page.locator('main article').nth(2).waitFor();
  await settled(page);
  const columns = page.locator('main [role=region], main section[aria-label]');
  for (let n = 0; n < 3; n++) {
    await carry(page, page.locator('main article').nth(n), columns.nth(2));
    await settled(page);
  }
};

export const HANDS = { list, form, designer, board } as const;

async function carry(page: Page, from: Locator, to: Locator): Promise<void> {
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  if (!a || !b) throw new Error('what is to be carried, or its place, is out of sight');
  await page.mouse.move(a.x + a.width * 0.3, a.y + 14);
  await page.mouse.down();
  await page.mouse.move(a.x + a.width * 0.3 + 12, a.y + 22, { steps: 3 });
  await page.mouse.move(b.x + b.width * 0.6, b.y + Math.min(b.height * 0.8, 200), { steps: 12 });
  await page.mouse.up();
  await page.waitForTimeout(300);
}

/** Nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}
