import type { Fill } from './place.fixture.js';

/** A switch, or a box, turned the other way. */
export const flipped: Fill = ({ root, label }) => root.getByLabel(label, { exact: true }).click();

/** So many stars. */
export const starred =
  (stars: number): Fill =>
  ({ root, label }) =>
    root
      .getByRole('radiogroup', { name: label, exact: true })
      .getByText('★')
      .nth(stars - 1)
      .click();

/** Words of which all are bold, in place of what was there. */
export const formatted =
  (words: string): Fill =>
  async ({ page, root, label, t }) => {
    const editor = root.getByRole('textbox', { name: label, exact: true });
    await editor.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    const bold = root.getByRole('button', { name: t('rich.bold'), exact: true });
    if ((await bold.getAttribute('aria-pressed')) !== 'true') await bold.click();
    await page.keyboard.type(words);
  };

/** A list of values, each with a word on what it is for, in place of what was there. */
export const several =
  (...rows: readonly (readonly [value: string, label?: string])[]): Fill =>
  async ({ root, label, t }) => {
    const group = root.getByRole('group', { name: label, exact: true });
    const boxes = group.getByRole('textbox');
    await boxes.first().waitFor();
    while ((await boxes.count()) > rows.length) await group.getByRole('button').nth(-2).click();
    for (const [n, [value, what = '']] of rows.entries()) {
      if ((await boxes.count()) <= n) await group.getByRole('button', { name: t('values.add'), exact: true }).click();
      await boxes.nth(n).fill(value);
      await group.getByRole('combobox', { name: t('values.labelOf', { n: n + 1 }), exact: true }).fill(what);
    }
  };

/** The parts of a value, each in a box of its own. */
export const inParts =
  (parts: Readonly<Record<string, string>>): Fill =>
  async ({ root, label, t }) => {
    const group = root.getByRole('group', { name: label, exact: true });
    for (const [part, words] of Object.entries(parts))
      await group.getByRole('textbox', { name: `${label} · ${t(part)}`, exact: true }).fill(words);
  };

/** A place in a tree of places, found by its name among those of the same name. */
export const situated =
  (name: string, within: string): Fill =>
  async ({ page, root, label }) => {
    const box = root.getByRole('combobox', { name: label, exact: true });
    await box.click();
    await box.fill(name);
    await page.locator('.ant-cascader-menu-item').filter({ hasText: within }).filter({ hasText: name }).first().click();
    await box.blur();
  };

/** One after the other. */
export const inTurn =
  (...fills: readonly Fill[]): Fill =>
  async (at) => {
    for (const fill of fills) await fill(at);
  };

/** A file, chosen and waited for. */
export const uploaded =
  (name: string, mimeType: string, bytes: string): Fill =>
  async ({ root, label, t }) => {
    const group = root.getByRole('group', { name: label, exact: true });
    await group.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes, 'base64') });
    await group.getByRole('button', { name: t('files.remove', { name }), exact: true }).waitFor();
    await group.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  };

/** Options, one a line, in place of those there are. */
export const lines =
  (...words: readonly string[]): Fill =>
  async ({ root, label, t }) => {
    const group = root.getByRole('group', { name: label, exact: true });
    await group.getByRole('button', { name: t('designer.bulkEdit') }).click();
    await group.getByLabel(t('designer.bulkLabel'), { exact: true }).fill(words.join('\n'));
    await group.getByRole('button', { name: t('designer.bulkApply'), exact: true }).click();
  };
