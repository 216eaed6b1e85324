import type { Locale } from '@mokuai/kernel';

interface WeekInfo {
  readonly firstDay: number;
}
type LocaleWithWeeks = Intl.Locale & { readonly weekInfo?: WeekInfo; getWeekInfo?(): WeekInfo };

/** The weekday that weeks begin with (1 Monday … 7 Sunday): Monday in Chinese, in English as where its reader's English is spoken. */
export function firstWeekday(locale: Locale, languages: readonly string[]): number {
  if (locale === 'zh-CN') return 1;
  const english = languages.find((language) => /^en\b/i.test(language)) ?? 'en-US';
  try {
    const known = new Intl.Locale(english).maximize() as LocaleWithWeeks;
    return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 7;
  } catch {
    return 7;
  }
}
