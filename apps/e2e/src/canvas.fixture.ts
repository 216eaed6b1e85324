import { until } from '@mokuai/testing';
import type { Locator, Page } from 'playwright-core';
import type { DefinitionEntry } from '@mokuai/contract';
import { ask } from './people.fixture.js';

/** A form as its tabs, of sections, of names of fields. */
export type Form = readonly (readonly (readonly string[])[])[];

interface Layout {
  readonly tabs: readonly {
    readonly sections: readonly { readonly fields: readonly { readonly field: string }[] }[];
  }[];
}

/** The form of a module as it is kept on the server: its draft, or what is published. */
export async function formOf(page: Page, module: string, state: 'draft' | 'published' = 'draft'): Promise<Form> {
  const search = state === 'published' ? '&state=published' : '';
  const { data } = await ask<{ data: DefinitionEntry[] }>(page, 'GET', `/definitions?module=${module}${search}`);
  const layout = data.find(({ kind, name }) => kind === 'layout' && name === `${module}.default`)?.document as Layout;
  return layout.tabs.map((tab) => tab.sections.map((section) => section.fields.map(({ field }) => field)));
}

/** The sections of the tab on the canvas. */
export const shown = (page: Page): Promise<string[][]> =>
  page
    .locator('main fieldset')
    .evaluateAll((sections) =>
      sections.map((section) =>
        [...section.querySelectorAll<HTMLElement>('[data-field]')].map((card) => card.dataset['field'] ?? ''),
      ),
    );

export const card = (page: Page, field: string): Locator => page.locator(`[data-field="${field}"]`);

/** A point of an element, as shares of its width and height. */
interface Target {
  readonly at: Locator;
  readonly x: number;
  readonly y: number;
}

export const before = (at: Locator): Target => ({ at, x: 0.15, y: 0.2 });
export const behind = (at: Locator): Target => ({ at, x: 0.85, y: 0.8 });
const onto = (at: Locator): Target => ({ at, x: 0.5, y: 0.5 });

async function go(page: Page, { at, x, y }: Target, steps: number): Promise<void> {
  const box = (await at.boundingBox())!;
  await page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps });
}

/** Carries something with the mouse; `over`: a tab to stay above until it opens. The place is marked before it is let go. */
export async function carry(page: Page, from: Locator, to: Target, over?: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  await go(page, { at: from, x: 0.3, y: 0.4 }, 1);
  await page.mouse.down();
  const box = (await from.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.3 + 12, box.y + box.height * 0.4 + 6, { steps: 3 });
  await page.locator('[data-carrying]').waitFor();
  if (over) {
    await go(page, onto(over), 5);
    await until(async () => {
      // The tabs may have come into reach only now: where they are is asked again.
      await go(page, onto(over), 1);
      return (await over.getAttribute('aria-selected')) === 'true';
    });
  }
  await go(page, to, 6);
  await page.locator('main :is([data-edge], [data-over])').first().waitFor();
  await page.mouse.up();
}

/** Presses Tab until the focus is where it is wanted, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 90; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the ${key} key does not come to ${String(target)}`);
}

/** Name of the field whose card, or label, has the focus. */
export const focusedField = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field']);

/** Is it an input with this text that is typed into? */
export const isEditing = (page: Page, text: string): Promise<boolean> =>
  page.evaluate(
    (wanted) => document.activeElement instanceof HTMLInputElement && document.activeElement.value === wanted,
    text,
  );

/** Presses keys so swiftly that no timer of the page runs between them: only what it does at once after each. */
export const pressInOneTask = (page: Page, ...codes: readonly string[]): Promise<void> =>
  page.evaluate(async (all) => {
    for (const code of all) {
      const key = code === 'Space' ? ' ' : code;
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true }),
      );
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    }
  }, codes);
