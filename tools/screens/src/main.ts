import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { chromiumPath } from '@mokuai/testing';
import type { Locale } from '@mokuai/kernel';
import { indexPage } from './index-page.js';
import { readOptions } from './options.js';
import { prepare } from './prepare.js';
import { startProducts, type Products } from './product.js';
import type { Person, Width } from './screen.js';
import { SCREENS } from './screens/index.js';
import { openStage } from './stage.js';
import { take } from './take.js';
import { watch } from './watch.js';

const PEOPLE = ['visitor', 'nobody', 'seller', 'manager', 'admin'] as const satisfies readonly Person[];

const options = readOptions(process.argv.slice(2));
const folder = resolve(options.out ?? join(import.meta.dirname, '../../../docs/screens'));
const wanted = SCREENS.filter(
  ({ name }) => options.only.length === 0 || options.only.some((beginning) => name.startsWith(beginning)),
);

/** Takes the screens of one person, on one page; answers what is wrong with them. */
async function takeAll(browser: Browser, products: Products, person: Person, locale: Locale, width: Width) {
  const theirs = wanted.filter((one) => one.person === person && (one.at ?? width) === width);
  const url = person === 'visitor' ? products.empty?.url : products.full;
  if (theirs.length === 0 || url === undefined) return [];
  if (person === 'visitor') await products.empty?.forgetPeople();
  const open = await openStage(browser, url, person, locale, width);
  const watching = watch(open.stage.page);
  const wrong: string[] = [];
  for (const screen of theirs) {
    const began = Date.now();
    const faults = await take(screen, open, watching, folder);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${faults.length === 0 ? '✓' : '✗'} ${locale} ${width} ${screen.name} (${seconds} s)`);
    for (const fault of faults) console.log(`  ${fault}`);
    wrong.push(...faults);
  }
  await open.close();
  return wrong;
}

const began = Date.now();
const products: Products =
  options.url === undefined
    ? await startProducts(wanted.some(({ person }) => person === 'visitor'))
    : { full: options.url, stop: async () => undefined };
const wrong: string[] = [];
try {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--hide-scrollbars'],
    // Who ends the products at Ctrl-C ends the browser too.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  });
  try {
    for (const locale of options.locales) {
      await prepare(browser, products.full, locale);
      for (const width of options.widths)
        for (const person of PEOPLE) wrong.push(...(await takeAll(browser, products, person, locale, width)));
    }
  } finally {
    await browser.close();
  }
} finally {
  await products.stop();
}
await writeFile(join(folder, 'README.md'), indexPage(SCREENS));
console.log(`${((Date.now() - began) / 60_000).toFixed(1)} min`);
if (wrong.length > 0) {
  console.error(`\n${wrong.length} faults:\n${wrong.join('\n')}`);
  process.exitCode = 1;
}
