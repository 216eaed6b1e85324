import type { Page } from 'playwright-core';
import { heap, wheel, type Frames } from './probe.js';

const ROWS = '[role=row][aria-rowindex]:not([aria-busy])';

export interface Paint {
  /** Milliseconds from the end of the answer with the records to the frame that shows rows. */
  readonly afterData: number;
  /** From the beginning of the navigation. */
  readonly total: number;
}

/** Opens the list of accounts by its address, and waits for its rows. */
export async function openList(page: Page): Promise<void> {
  await page.goto('/m/account');
  await page.locator(ROWS).nth(10).waitFor();
}

/** The first paint of the list, by the browser's own clock. */
export async function measurePaint(page: Page): Promise<Paint> {
  await page.addInitScript((rows) => {
    const look = (): void => {
      if (document.querySelectorAll(rows).length > 10)
        requestAnimationFrame(() => setTimeout(() => performance.mark('rows'), 0));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, ROWS);
  await openList(page);
  await page.waitForFunction(() => performance.getEntriesByName('rows').length > 0);
  return page.evaluate(() => {
    const shown = performance.getEntriesByName('rows')[0]!.startTime;
    const answers = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const data = answers.find(({ name }) => name.endsWith('/records/account/query'))!;
    return { afterData: shown - data.responseEnd, total: shown };
  });
}

/** Frames per second on an empty page with something to scroll: what this machine can do at all. */
export async function measureControl(page: Page, ms: number): Promise<Frames> {
  await page.goto('/robots.txt');
  await page.setContent('<div style="height:4000000px;background:linear-gradient(#fff,#eee)"></div>');
  await page.evaluate(() => {
    window.measured ??= { interactions: new Map(), frames: [] };
  });
  return wheel(page, ms, 120);
}

export interface Memory {
  readonly before: number;
  readonly after: number;
  /** The most rows the document held at any moment. */
  readonly rows: number;
  /** The row that was reached. */
  readonly reached: number;
}

/** Scrolls for so long, down and up again, here and there by the scroll bar; memory at the beginning and at the end. */
export async function measureMemory(page: Page, minutes: number): Promise<Memory> {
  await openList(page);
  await wheel(page, 5000, 400);
  const before = await heap(page);
  const end = Date.now() + minutes * 60_000;
  let [rows, reached] = [0, 0];
  for (let round = 0; Date.now() < end; round++) {
    await wheel(page, Math.min(5000, Math.max(500, end - Date.now())), round % 4 === 3 ? -600 : 600);
    if (round % 3 === 2) await jump(page, (round * 0.137) % 1);
    const seen = await page.evaluate((all) => {
      const found = [...document.querySelectorAll(all)];
      return {
        rows: found.length,
        last: Math.max(0, ...found.map((row) => Number(row.getAttribute('aria-rowindex')))),
      };
    }, '[role=row][style]');
    [rows, reached] = [Math.max(rows, seen.rows), Math.max(reached, seen.last)];
  }
  await jump(page, 0);
  await wheel(page, 2000, 400);
  return { before, after: await heap(page), rows, reached };
}

/** Drags the scroll bar to a share of its way; milliseconds until rows stand there. */
export async function jump(page: Page, share: number): Promise<number> {
  const from = Date.now();
  await page.evaluate((to) => {
    const grid = document.querySelector('[role=grid]')!.parentElement!;
    grid.scrollTop = to * (grid.scrollHeight - grid.clientHeight);
  }, share);
  await page.waitForTimeout(50);
  await page.waitForFunction(
    (rows) => document.querySelectorAll(rows).length > 10 && !document.querySelector('[role=row][aria-busy]'),
    ROWS,
  );
  return Date.now() - from;
}
