/** The two first languages of the product. */
export const LOCALES = ['en', 'zh-CN'] as const;
export type Locale = (typeof LOCALES)[number];

/** Words an admin wrote: one string for every language, or one per language. */
export type LocalText = string | Partial<Record<Locale, string>>;

/** The text in `locale`, else in the other language, else `fallback` (usually the name). */
export function textIn(text: LocalText | undefined, locale: Locale, fallback = ''): string {
  if (text === undefined) return fallback;
  if (typeof text === 'string') return text;
  return text[locale] || text[locale === 'en' ? 'zh-CN' : 'en'] || fallback;
}

/** The same words, changed in every language. */
export const mapText = (text: LocalText, change: (words: string) => string): LocalText =>
  typeof text === 'string'
    ? change(text)
    : Object.fromEntries(Object.entries(text).map(([locale, words]) => [locale, change(words)]));

/** The language to answer in, from an `Accept-Language` header; `en` when neither is asked for. */
export function localeFrom(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag, ...rest] = part.trim().split(';');
      const q = rest.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return { tag: (tag ?? '').toLowerCase(), q: q === undefined ? 1 : Number(q) };
    })
    .filter((w) => w.tag.startsWith('zh') || w.tag.startsWith('en'))
    .sort((a, b) => b.q - a.q)[0];
  return wanted?.tag.startsWith('zh') ? 'zh-CN' : 'en';
}
