import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '@mokuai/kernel';

type Messages = Record<string, unknown>;

/** A language is the common file and one `<area>.<locale>.json` per area, each loaded when it is first needed. */
const files: Record<Locale, Record<string, () => Promise<Messages>>> = {
  en: import.meta.glob<Messages>('../i18n/*en.json', { import: 'default' }),
  'zh-CN': import.meta.glob<Messages>('../i18n/*zh-CN.json', { import: 'default' }),
};

/** The areas that few people ever see: their pages ask for their words. */
const APART: ReadonlySet<string> = new Set([
  'board',
  'calendar',
  'gallery',
  'tree',
  'viewtypes',
  'inbox',
  'designer',
  'fields',
  'conditions',
  'flows',
  'layouts',
  'rules',
  'admin',
  'packages',
  'start',
  'attachments',
  'views',
  'columns',
  'path',
  'print',
  'press',
  'buttons',
  'duplicates',
  'settings',
  'create',
]);
const learned = new Set<string>();
const loaded = new Set<string>();

const areaOf = (file: string): string => /([^/.]*)\.?(en|zh-CN)\.json$/.exec(file)?.[1] ?? '';

async function load(locale: Locale): Promise<void> {
  const missing = Object.entries(files[locale]).filter(
    ([file]) => !loaded.has(file) && (!APART.has(areaOf(file)) || learned.has(areaOf(file))),
  );
  for (const [file, messages] of await Promise.all(missing.map(async ([file, get]) => [file, await get()] as const))) {
    i18next.addResourceBundle(locale, 'translation', messages, true, true);
    loaded.add(file);
  }
}

/** Loads the words of areas that stand apart, in the present language and in every later one. */
export async function learn(...areas: readonly string[]): Promise<void> {
  for (const area of areas) learned.add(area);
  await load(i18next.language as Locale);
}

/** A page says a key where it has no words: a defect, but no reason to say nothing else. */
function missingWords(
  languages: readonly string[],
  _namespace: string,
  key: string,
  _fallback: string,
  _update: boolean,
  options: { readonly defaultValue?: unknown },
): void {
  if (options.defaultValue === undefined) reportError(new Error(`no words for ${key} in ${languages.join(', ')}`));
}

/** Loads the words of a language and makes it the current one, of dates and the document too. */
export async function speak(locale: Locale): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      resources: {},
      lng: locale,
      fallbackLng: false,
      interpolation: { escapeValue: false },
      saveMissing: true,
      missingKeyHandler: missingWords,
    });
  }
  await load(locale);
  dayjs.locale(locale === 'en' ? 'en' : 'zh-cn');
  document.documentElement.lang = locale;
  await i18next.changeLanguage(locale);
}
