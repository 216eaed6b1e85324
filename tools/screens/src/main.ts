import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from '@mokuai/testing';
import { indexPage } from './index-page.js';
import { readOptions } from './options.js';
import { startProduct } from './product.js';
import type { Person } from './screen.js';
import { SCREENS } from './screens/index.js';
import { prepare } from './prepare.js';
import { openStage } from './stage.js';
import { take } from './take.js';
import { watch } from './watch.js';

const folder = resolve(import.meta.dirname, '../../../docs/screens');
const options = readOptions(process.argv.slice(2));
const wanted = SCREENS.filter(
  ({ name }) => options.only.length === 0 || options.only.some((beginning) => name.startsWith(beginning)),
);
const product = options.url === undefined ? await startProduct() : { url: options.url, stop: async () => undefined };
const wrong: string[] = [];
try {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--hide-scrollbars'],
  });
  try {
    for (const locale of options.locales) {
      await prepare(browser, product.url, locale);
      for (const width of options.widths) {
        for (const person of ['nobody', 'seller', 'manager', 'admin'] satisfies Person[]) {
          const theirs = wanted.filter((one) => one.person === person && (one.at ?? width) === width);
          if (theirs.length === 0) continue;
          const { stage, context } = await openStage(browser, product.url, person, locale, width);
          const watching = watch(stage.page);
          for (const screen of theirs) {
            const found = await take(screen, stage, watching, folder);
            console.log(`${found.length === 0 ? '✓' : '✗'} ${locale} ${width} ${screen.name}`);
            for (const fault of found) console.log(`  ${fault}`);
            wrong.push(...found);
          }
          await context.close();
        }
      }
    }
  } finally {
    await browser.close();
  }
} finally {
  await product.stop();
}
await writeFile(join(folder, 'README.md'), indexPage(SCREENS));
if (wrong.length > 0) {
  console.error(`\n${wrong.length} faults:\n${wrong.join('\n')}`);
  process.exitCode = 1;
}
