import type { Page } from 'playwright-core';
import { LOCALES, type Locale } from '@mokuai/kernel';
import { messagesOf } from './words.fixture.js';

const ALL = new Map(LOCALES.map((locale) => [locale, messagesOf(locale)] as const));

/** Every text of the page, and every word that is only spoken. Fields show what people wrote, and are not read. */
export function shownTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = new Set<string>();
    while (walker.nextNode()) texts.add(walker.currentNode.nodeValue?.trim() ?? '');
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      for (const element of document.querySelectorAll(`[${name}]`)) texts.add(element.getAttribute(name)?.trim() ?? '');
    return [...texts].filter((words) => words.length > 1);
  });
}

/** Of these texts, those that are keys of messages, or that the interface says in another language alone. */
export function foreignWords(texts: readonly string[], locale: Locale): readonly string[] {
  const own = new Set(ALL.get(locale)?.values());
  const others = LOCALES.filter((one) => one !== locale).flatMap((one) => [...(ALL.get(one) ?? [])]);
  // The people in the picture of the sign-in page are people of the demo data too.
  const interfaceOnly = others.filter(([key]) => !key.startsWith('picture.'));
  const foreign = new Set(interfaceOnly.map(([, words]) => words).filter((words) => !own.has(words)));
  const keys = new Set(others.map(([key]) => key).filter((key) => key.includes('.')));
  return texts.filter((words) => foreign.has(words) || keys.has(words));
}
