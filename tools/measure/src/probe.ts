import type { Page } from 'playwright-core';

declare global {
  interface Window {
    measured: { interactions: Map<number, { ms: number; what: string }>; frames: number[] };
  }
}

/** Put into every page before its own scripts: watches interactions and, once asked, frames. */
export function watch(): void {
  window.measured = { interactions: new Map(), frames: [] };
  const seen = window.measured.interactions;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId?: number })[]) {
      if (!entry.interactionId) continue;
      const target = entry.target instanceof Element ? entry.target.tagName.toLowerCase() : '';
      const before = seen.get(entry.interactionId);
      if (!before || before.ms < entry.duration)
        seen.set(entry.interactionId, { ms: entry.duration, what: `${entry.name} ${target}` });
    }
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

export interface Interactions {
  /** How many there were, those too quick to be reported included. */
  readonly count: number;
  readonly p98: number;
  readonly worst: { readonly ms: number; readonly what: string };
}

/** What the browser says of the interactions since the page was loaded or last asked. */
export async function takeInteractions(page: Page): Promise<{ count: number; slow: { ms: number; what: string }[] }> {
  // Entries are handed out a moment after their frame.
  await page.waitForTimeout(400);
  return page.evaluate(() => {
    const slow = [...window.measured.interactions.values()];
    window.measured.interactions.clear();
    return { count: (performance as unknown as { interactionCount?: number }).interactionCount ?? slow.length, slow };
  });
}

/** Interactions of several pages as one: p98 over all, those that took less than 16 ms counted as 8. */
export function summed(
  parts: readonly { readonly count: number; readonly slow: readonly { ms: number; what: string }[] }[],
): Interactions {
  const slow = parts.flatMap((part) => part.slow).sort((a, b) => a.ms - b.ms);
  const count = Math.max(
    slow.length,
    parts.reduce((sum, part) => sum + part.count, 0),
  );
  const all = [...Array.from({ length: count - slow.length }, () => 8), ...slow.map(({ ms }) => ms)];
  const worst = slow.at(-1) ?? { ms: 8, what: '' };
  return { count, p98: all[Math.min(all.length - 1, Math.ceil(all.length * 0.98) - 1)] ?? 0, worst };
}

export interface Frames {
  readonly perSecond: number;
  /** Share of the frames that took more than two of 60 per second. */
  readonly long: number;
}

/** Turns the wheel for so many milliseconds over the middle of the page, and counts frames. */
export async function wheel(page: Page, ms: number, step: number, at = { x: 720, y: 500 }): Promise<Frames> {
  await page.mouse.move(at.x, at.y);
  await page.evaluate((until) => {
    const { frames } = window.measured;
    frames.length = 0;
    const start = performance.now();
    const tick = (now: number): void => {
      frames.push(now);
      if (now - start < until) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }, ms);
  const end = Date.now() + ms;
  while (Date.now() < end) {
    await page.mouse.wheel(0, step);
    await page.waitForTimeout(16);
  }
  return page.evaluate(() => {
    const { frames } = window.measured;
    const gaps = frames.slice(1).map((at, i) => at - frames[i]!);
    const whole = (frames.at(-1)! - frames[0]!) / 1000;
    return { perSecond: gaps.length / whole, long: gaps.filter((gap) => gap > 34).length / Math.max(1, gaps.length) };
  });
}

/** Megabytes of scripts' memory after garbage was collected. */
export async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  } finally {
    await session.detach();
  }
}
