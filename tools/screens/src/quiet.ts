import type { Page, Request } from 'playwright-core';

const STILL_MS = 120;
const LIMIT_MS = 6_000;

/**
 * Watches what a page asks for, and answers a function that resolves once it has asked for nothing for a moment; the
 * stream of live events stays open for ever and does not count.
 */
export function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let changed = Date.now();
  const note = (): void => {
    changed = Date.now();
  };
  page.on('request', (request) => {
    if (request.resourceType() === 'eventsource') return;
    open.add(request);
    note();
  });
  const close = (request: Request): void => {
    if (open.delete(request)) note();
  };
  page.on('requestfinished', close);
  page.on('requestfailed', close);
  // What a page that is left behind has asked for may never be answered.
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) open.clear();
  });
  return async () => {
    for (const limit = Date.now() + LIMIT_MS; Date.now() < limit;) {
      const left = changed + STILL_MS - Date.now();
      if (open.size === 0 && left <= 0) return;
      await page.waitForTimeout(open.size === 0 ? left : STILL_MS / 4);
    }
  };
}
