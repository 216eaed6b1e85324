import { textIn, type Locale, type LocalText } from '@mokuai/kernel';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Says an admin's words in the language on screen; `fallback` where there are none. */
export function useLocalText(): (text: LocalText | undefined, fallback?: string) => string {
  const { i18n } = useTranslation();
  const locale = i18n.language as Locale;
  return useCallback((text, fallback = '') => textIn(text, locale, fallback), [locale]);
}

/** The words after one language of them changed; a plain string spoke for every language. */
export function withWords(text: LocalText | undefined, locale: Locale, words: string): LocalText {
  const both = typeof text === 'string' ? { en: text, 'zh-CN': text } : (text ?? {});
  return { ...both, [locale]: words };
}

/** The same, and nothing where no language says anything any more. */
export function withWordsOrNone(text: LocalText | undefined, locale: Locale, words: string): LocalText | undefined {
  const next = withWords(text, locale, words);
  const said = typeof next === 'string' ? next : Object.values(next).join('');
  return said.trim() === '' ? undefined : next;
}
