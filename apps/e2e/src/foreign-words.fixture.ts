import type { Page } from 'playwright-core';
import { LOCALES, type Locale } from '@mokuai/kernel';
import { messagesOf } from './words.fixture.js';

const ALL = new Map(LOCALES.map((locale) => [locale, messagesOf(locale)] as const));

/** Every text of the page, and every word that is only spoken. Fields show what people wrote, and are not read. */
export function shownTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = new Set<string>();
    while (walker.nextNode()) {
      const { nodeValue, parentElement } = walker.currentNode;
      if (!parentElement?.closest('script, style')) texts.add(nodeValue?.trim() ?? '');
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      for (const element of document.querySelectorAll(`[${name}]`))
        if (name !== 'aria-label' || !element.closest('[aria-hidden=true], .anticon'))
          texts.add(element.getAttribute(name)?.trim() ?? '');
    return [...texts].filter((words) => words.length > 1);
  });
}

/** Keeps what the server answers to a page: `said` is all of it since the last `forget`. */
export function listenToAnswers(page: Page): { said(): Promise<string>; forget(): void } {
  let answers: Promise<string>[] = [];
  page.on('response', (answer) => {
    // A stream of events has no end, and the body of an answer that the page has left is gone.
    if (answer.headers()['content-type']?.includes('json')) answers.push(answer.text().catch(() => ''));
  });
  return {
    said: async () => (await Promise.all(answers)).join('\n'),
    forget: () => {
      answers = [];
    },
  };
}

/** What a message is made of around what is filled in. */
const fixedParts = (words: string): readonly string[] => words.split(/\{\{\w+\}\}|<\/?\w+\/?>/);
const escaped = (part: string): string => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Messages with something filled in, as patterns; those of which too little is fixed would find names and numbers. */
function patternsOf(messages: readonly string[], enough: (fixed: string) => boolean): readonly RegExp[] {
  return messages
    .map(fixedParts)
    .filter((parts) => parts.length > 1 && enough(parts.join('')))
    .map((parts) => new RegExp(`^${parts.map(escaped).join('.+')}$`, 'u'));
}

const HAN = /\p{Script=Han}+/gu;
/** Two words or more: names of things and abbreviations are the same in every language. */
const SENTENCE = /\p{Script=Latin}{2,}(?:[ ,’'-]+\p{Script=Latin}{2,})+/gu;

const enoughIn: Record<Locale, (fixed: string) => boolean> = {
  en: (fixed) => (fixed.match(/[a-z]{2,}/gi) ?? []).length > 1,
  'zh-CN': (fixed) => (fixed.match(/\p{Script=Han}/gu) ?? []).length > 1,
};

/** Of these texts, those that are keys of messages, or that the interface says in another language alone. */
export function foreignWords(texts: readonly string[], locale: Locale): readonly string[] {
  const own = new Set(ALL.get(locale)?.values());
  const others = LOCALES.filter((one) => one !== locale).flatMap((one) =>
    [...(ALL.get(one) ?? [])].map(([key, words]) => ({ one, key, words })),
  );
  // The people in the picture of the sign-in page are people of the demo data too.
  const interfaceOnly = others.filter(({ key, words }) => !key.startsWith('picture.') && !own.has(words));
  const foreign = new Set(interfaceOnly.map(({ words }) => words));
  const keys = new Set(others.map(({ key }) => key).filter((key) => key.includes('.')));
  const patterns = LOCALES.flatMap((one) =>
    patternsOf(
      interfaceOnly.filter((message) => message.one === one).map(({ words }) => words),
      enoughIn[one],
    ),
  );
  const ownPatterns = patternsOf([...own], () => true);
  return texts.filter(
    (words) =>
      foreign.has(words) ||
      keys.has(words) ||
      (patterns.some((pattern) => pattern.test(words)) && !ownPatterns.some((pattern) => pattern.test(words))),
  );
}

/**
 * Of these texts, what is written in the other script and comes neither from the server's answers, which hold the data
 * of people, nor from a message of this language.
 */
export function wordsFromNowhere(texts: readonly string[], locale: Locale, said: string): readonly string[] {
  const known = `${said}\n${[...(ALL.get(locale)?.values() ?? [])].join('\n')}`;
  const foreign = (words: string): readonly string[] => words.match(locale === 'en' ? HAN : SENTENCE) ?? [];
  return texts.flatMap(foreign).filter((words) => !known.includes(words));
}
