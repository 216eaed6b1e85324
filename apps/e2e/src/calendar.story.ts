import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { barriers, look } from './axe.fixture.js';
import { openTab, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

const both = (en: string, zh: string) => ({ en, 'zh-CN': zh });
const view = (name: string, more: object) => ({
  ...{ kind: 'view', module: 'slot_trial', name, type: 'calendar', label: both(name, name), columns: ['subject'] },
  ...more,
});
const DRAFTS: readonly (readonly [address: string, document: object])[] = [
  [
    'module/slot_trial',
    {
      ...{ kind: 'module', name: 'slot_trial', label: both('Booking', '预订'), plural: both('Bookings', '预订') },
      titleField: 'subject',
      fields: [
        { name: 'subject', type: 'text', label: both('Subject', '主题') },
        { name: 'begins', type: 'datetime', label: both('Begins', '开始') },
        { name: 'ends', type: 'datetime', label: both('Ends', '结束') },
        { name: 'whole', type: 'boolean', label: both('All day', '全天') },
      ],
    },
  ],
  ['view/slot_trial.hours', view('hours', { start: 'begins', end: 'ends', allDay: 'whole', scale: 'week' })],
  ['view/slot_trial.fixed', view('fixed', { start: 'created_at', scale: 'week' })],
];
const HOUR = 48;

interface Slot {
  readonly id: string;
  readonly begins: string;
  readonly ends: string;
  readonly whole: boolean | null;
}

/** Events among the hours of a week: carried, made longer, made whole days and made anew, by mouse and by keys; undone; refused. */
export function calendarStory(running: () => Running): void {
  describe('the hours of a calendar', () => {
    const t = wordsOf('en');
    const ADDRESS = '/m/slot_trial?view=hours&at=2026-03-11';
    let tab: Tab;
    let page: Page;
    let id: string;
    const event = (title = 'Slot'): Locator => page.getByRole('button', { name: new RegExp(`^${title} · `) });
    const column = (day: string): Locator => page.locator(`[data-day="${day}"][data-hours]`);
    const strip = (day: string): Locator => page.locator(`[data-day="${day}"]:not([data-hours])`);
    /** What a record says by the clock of the page. */
    const kept = async (of = id): Promise<readonly (string | boolean)[]> => {
      const { begins, ends, whole } = await ask<Slot>(page, 'GET', `/records/slot_trial/${of}`);
      const clock = (instant: string) =>
        page.evaluate((at) => {
          const date = new Date(at);
          const two = (n: number) => String(n).padStart(2, '0');
          return `${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
        }, instant);
      return [await clock(begins), await clock(ends), whole === true];
    };
    /** Does something and waits until the server has answered what came of it. */
    const saved = async (act: () => Promise<unknown>): Promise<readonly (string | boolean)[]> => {
      const answered = page.waitForResponse((one) => one.request().method() === 'PATCH');
      await act();
      expect((await answered).status()).toBe(200);
      return kept();
    };
    const undo = () => saved(() => page.getByRole('button', { name: t('action.undo') }).click());
    /** A point of an hour, asked when it is needed. */
    const point = async (day: string, minute: number) => {
      const box = (await column(day).boundingBox())!;
      return { x: box.x + box.width / 2, y: box.y + (minute / 60) * HOUR };
    };
    const carry = async (from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 3, from.y + 8);
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    };
    const instant = (day: string, clock: string): Promise<string> =>
      page.evaluate((text) => new Date(text).toISOString(), `${day}T${clock}:00`);

    beforeAll(async () => {
      tab = await openTab(running().browser, running().product.url, 'en');
      page = tab.page;
      await signIn(page, 'en', ADMIN.email, ADMIN.password);
      await ask(page, 'PATCH', '/auth/me', { locale: 'en', theme: 'system' });
      for (const [address, document] of DRAFTS) await ask(page, 'PUT', `/definitions/${address}`, document);
      await ask(page, 'POST', '/publish', {});
      const values = { subject: 'Slot', begins: await instant('2026-03-10', '10:00'), ends: await instant('2026-03-10', '11:00') };
      id = (await ask<Slot>(page, 'POST', '/records/slot_trial', values)).id;
    }, 60_000); // prettier-ignore
    afterAll(async () => {
      const { complaints } = tab;
      await tab.close();
      expect(complaints).toEqual([]);
    });

    it('take an event to another day and hour by mouse, and back by undo', async () => {
      await page.goto(ADDRESS);
      await event().waitFor();
      expect([...(await barriers(page, 'light')), ...(await barriers(page, 'dark'))]).toEqual([]);
      await look(page, 'light');
      const there = await saved(async () => carry(await point('2026-03-10', 615), await point('2026-03-12', 720)));
      expect(there).toEqual(['12 11:45', '12 12:45', false]);
      expect(await undo()).toEqual(['10 10:00', '10 11:00', false]);
    });

    it('make it longer by its end, over no midnight, and never end before it begins', async () => {
      await page.goto(ADDRESS);
      await event().waitFor();
      const edge = async (minute: number) => {
        const { x, y } = await point('2026-03-10', minute);
        return { x, y: y - 3 };
      };
      expect(await saved(async () => carry(await edge(660), await point('2026-03-10', 750)))).toEqual(['10 10:00', '10 12:30', false]);
      expect(await saved(async () => carry(await edge(750), await point('2026-03-10', 540)))).toEqual(['10 10:00', '10 10:15', false]);
      expect(await undo()).toEqual(['10 10:00', '10 12:30', false]);
    }); // prettier-ignore

    it('do so by keys as well, press after press, and keep the focus where it goes', async () => {
      await page.goto(ADDRESS);
      await event().focus();
      expect(await saved(() => page.keyboard.press('Shift+ArrowRight'))).toEqual(['11 10:00', '11 12:30', false]);
      await event().and(page.locator(':focus')).waitFor();
      expect(await saved(() => page.keyboard.press('Shift+ArrowDown'))).toEqual(['11 10:15', '11 12:45', false]);
      expect(await saved(() => page.keyboard.press('+'))).toEqual(['11 10:15', '11 13:00', false]);
      expect(await saved(() => page.keyboard.press('-'))).toEqual(['11 10:15', '11 12:45', false]);
      // One is on its way while the next is pressed: both arrive.
      const answers: number[] = [];
      const both = page.waitForResponse((one) => {
        if (one.request().method() === 'PATCH') answers.push(one.status());
        return answers.length === 2;
      });
      await page.keyboard.press('Shift+ArrowLeft');
      await event().and(column('2026-03-10').locator('button')).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Shift+ArrowUp');
      await both;
      expect([await kept(), answers]).toEqual([['10 10:00', '10 12:30', false], [200, 200]]);
    }); // prettier-ignore

    it('follow an event that leaves the days in sight', async () => {
      await page.goto('/m/slot_trial?view=hours&scale=day&at=2026-03-10');
      await event().focus();
      expect(await saved(() => page.keyboard.press('Shift+ArrowRight'))).toEqual(['11 10:00', '11 12:30', false]);
      await page.waitForURL(/at=2026-03-11/);
      await event().waitFor();
      expect(await undo()).toEqual(['10 10:00', '10 12:30', false]);
    });

    it('make a whole day of it, let its end be drawn over days, and give it hours again', async () => {
      await page.goto(ADDRESS);
      await event().waitFor();
      const top = async (day: string, right = false) => {
        const box = (await strip(day).boundingBox())!;
        return { x: box.x + (right ? box.width - 6 : box.width / 2), y: box.y + 12 };
      };
      expect(await saved(async () => carry(await point('2026-03-10', 660), await top('2026-03-11')))).toEqual(['11 00:00', '12 00:00', true]);
      expect(await saved(async () => carry(await top('2026-03-11', true), await top('2026-03-13')))).toEqual(['11 00:00', '14 00:00', true]);
      await event().focus();
      expect(await saved(() => page.keyboard.press('-'))).toEqual(['11 00:00', '13 00:00', true]);
      expect(await saved(() => page.keyboard.press('Shift+ArrowLeft'))).toEqual(['10 00:00', '12 00:00', true]);
      expect(await saved(async () => carry(await top('2026-03-10'), await point('2026-03-12', 600)))).toEqual(['12 10:00', '12 11:00', false]);
      expect(await undo()).toEqual(['10 00:00', '12 00:00', true]);
    }); // prettier-ignore

    it('have a range of empty ones drawn, or chosen by keys, for a new record', async () => {
      await page.goto(ADDRESS);
      await event().waitFor();
      const made = async (subject: string): Promise<string> => {
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Subject').fill(subject);
        const answered = page.waitForResponse((one) => one.request().method() === 'POST' && /slot_trial$/.test(one.url()));
        await dialog.getByRole('button', { name: t('action.save'), exact: true }).click();
        await dialog.waitFor({ state: 'detached' });
        return ((await (await answered).json()) as Slot).id;
      };
      await carry(await point('2026-03-12', 840), await point('2026-03-12', 945));
      expect(await kept(await made('Drawn'))).toEqual(['12 14:00', '12 15:45', false]);
      await event('Drawn').waitFor();
      await page.getByRole('button', { name: /^New on .*, 08:00–09:00$/ }).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Shift+ArrowDown');
      await page.getByRole('button', { name: /^New on Monday.*, 08:30–10:00$/ }).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Enter');
      expect(await kept(await made('Chosen'))).toEqual(['09 08:30', '09 10:00', false]);
    }); // prettier-ignore

    it('say why an event stays where its time is not for its reader to write', async () => {
      await page.goto('/m/slot_trial?view=fixed');
      const version = async () => (await ask<{ version: number }>(page, 'GET', `/records/slot_trial/${id}`)).version;
      const before = await version();
      const said = page.getByText(/^Slot stays where it is: you may not change “/);
      await event().focus();
      await page.keyboard.press('Shift+ArrowRight');
      await said.waitFor();
      await page.goto('/m/slot_trial?view=fixed');
      await event().hover();
      const box = (await event().boundingBox())!;
      // Within itself: there is such a place whatever the hour of the test.
      await carry({ x: box.x + 12, y: box.y + 8 }, { x: box.x + 24, y: box.y + 8 });
      await said.waitFor();
      expect(await version()).toBe(before);
    });
  });
}
