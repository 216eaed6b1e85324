import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumPath } from '@mokuai/testing';
import { HANDS } from './hands.js';
import { jump, measureControl, measureMemory, measurePaint, openList } from './list-figures.js';
import type { Options } from './options.js';
import { summed, takeInteractions, watch, wheel } from './probe.js';
import { startProduct, type Product } from './product.js';
import { inform, judge, unmeasured, type Figure } from './report.js';

const BARS = { paint: 1000, frames: 55, share: 0.95, growth: 0.1, slack: 3, rows: 120, interaction: 200, jump: 1000 };
const SLOWER = 4;

/** Measures everything; `say` hears of the progress. Leaves nothing running and nothing behind. */
export async function measure(options: Options, say: (line: string) => void): Promise<readonly Figure[]> {
  const product = options.running
    ? { ...options.running, stop: async () => undefined }
    : await startProduct(options.rows, say);
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
      // Who ends the measurement ends the product too, and the browser goes with them.
      ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
    });
    const context = await openContext(browser, product);
    const figures: Figure[] = [];
    for (const part of options.only) {
      say(part);
      figures.push(...(await PARTS[part](context, options).catch((error: unknown) => [unmeasured(part, error)])));
    }
    return figures;
  } finally {
    await browser?.close();
    await product.stop();
  }
}

/** A browser of somebody who is signed in and reads English. */
async function openContext(browser: Browser, { url, email, password }: Product): Promise<BrowserContext> {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ baseURL: url, locale: 'en', viewport, colorScheme: 'light' });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(watch);
  const headers = { 'x-requested-with': 'mokuai' };
  const answer = await context.request.post('/api/auth/login', { headers, data: { email, password } });
  if (!answer.ok()) throw new Error(`signing in: ${answer.status()} ${await answer.text()}`);
  await context.request.patch('/api/auth/me', { headers, data: { locale: 'en' } });
  return context;
}

type Measured = (context: BrowserContext, options: Options) => Promise<readonly Figure[]>;

async function on<T>(context: BrowserContext, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

const PARTS: Readonly<Record<Options['only'][number], Measured>> = {
  /** The second visit counts: scripts are cached, as they are for who works with it every day. */
  paint: async (context) => {
    await on(context, openList);
    const paint = await on(context, measurePaint);
    return [
      judge(
        'list: first paint after the data',
        paint.afterData,
        'ms',
        paint.afterData <= BARS.paint,
        `≤ ${BARS.paint}`,
      ),
      inform('list: first paint after the navigation', paint.total, 'ms'),
    ];
  },
  scroll: async (context) => {
    const control = await on(context, (page) => measureControl(page, 6000));
    const [slow, fast, far] = await on(context, async (page) => {
      await openList(page);
      await wheel(page, 2000, 100);
      return [await wheel(page, 8000, 100), await wheel(page, 8000, 400), await jump(page, 1)] as const;
    });
    const [floor, target] = [control.perSecond * BARS.share, Math.min(BARS.frames, control.perSecond * BARS.share)];
    const bar = floor < BARS.frames ? `≥ ${floor.toFixed(1)} (95 % of the control)` : `≥ ${BARS.frames}`;
    return [
      inform('an empty page: frames (control)', control.perSecond, '/s'),
      judge('list: frames while scrolling', slow.perSecond, '/s', slow.perSecond >= target, bar),
      inform('list: frames over 34 ms', slow.long * 100, '%'),
      inform('list: frames while rushing', fast.perSecond, '/s'),
      judge('list: rows after a jump to the end', far, 'ms', far <= BARS.jump, `≤ ${BARS.jump}`),
    ];
  },
  memory: async (context, { minutes }) => {
    const { before, after, rows, reached } = await on(context, (page) => measureMemory(page, minutes));
    const most = before * (1 + BARS.growth) + BARS.slack;
    return [
      inform('list: memory at the beginning', before, 'MB'),
      judge(`list: memory after ${minutes} min of scrolling`, after, 'MB', after <= most, `≤ ${most.toFixed(1)}`),
      judge('list: most rows in the document', rows, '', rows <= BARS.rows, `≤ ${BARS.rows}`),
      inform('list: farthest row', reached, ''),
    ];
  },
  list: (context, options) => interactions('list', context, options),
  form: (context, options) => interactions('form', context, options),
  designer: (context, options) => interactions('designer', context, options),
  board: (context, options) => interactions('board', context, options),
};

async function interactions(part: keyof typeof HANDS, context: BrowserContext, options: Options): Promise<Figure[]> {
  const once = (rate: number) =>
    on(context, async (page) => {
      const session = await context.newCDPSession(page);
      if (rate > 1) await session.send('Emulation.setCPUThrottlingRate', { rate });
      await HANDS[part](page);
      return summed([await takeInteractions(page)]);
    });
  const { p98, worst, count } = await once(1);
  const words = `${part}: interaction → next paint, p98 of ${count}`;
  const figures = [judge(words, p98, 'ms', p98 <= BARS.interaction, `≤ ${BARS.interaction}`)];
  figures.push(inform(`${part}: the slowest (${worst.what})`, worst.ms, 'ms'));
  if (options.throttle) {
    const slowed = await once(SLOWER);
    figures.push(inform(`${part}: p98 at a quarter of the speed`, slowed.p98, 'ms'));
  }
  return figures;
}
