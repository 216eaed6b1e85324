import type { Page } from 'playwright-core';
import { messagesOf } from './words.js';

/** Keys of messages, as they would stand on a page that lacks the words. */
const KEYS: ReadonlySet<string> = new Set([...messagesOf('en').keys()].filter((key) => key.includes('.')));

export interface Watch {
  /** What the page complained about since the last time it was asked. */
  taken(): readonly string[];
}

const MOST = 300;
/** Without the stack of a component. */
const brief = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, MOST);

/** Listens to what a page complains about: console errors, failed scripts, answers of 500 and above. */
export function watch(page: Page): Watch {
  let complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (answer) => {
    if (answer.status() >= 500) complaints.push(`${answer.status()} ${answer.url()}`);
  });
  page.on('console', (message) => {
    // The browser also reports every refused request; those are the server's right.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(brief(message.text()));
  });
  return {
    taken() {
      const all = complaints;
      complaints = [];
      return all;
    },
  };
}

/** What is wrong with the page as it stands: keys instead of words, and what is wider than the window. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const { texts, beyond } = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const words = walker.currentNode.nodeValue?.trim();
      if (words) texts.push(words);
    }
    for (const element of document.querySelectorAll('[aria-label],[title],[placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const words = element.getAttribute(name);
        if (words) texts.push(words);
      }
    return { texts, beyond: document.documentElement.scrollWidth - window.innerWidth };
  });
  return [
    ...[...new Set(texts)].filter((words) => KEYS.has(words)).map((key) => `shows the key ${key}`),
    ...(beyond > 0 ? [`is ${beyond} px wider than the window`] : []),
  ];
}
