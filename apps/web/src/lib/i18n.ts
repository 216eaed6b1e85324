import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '@mokuai/kernel';

type Messages = Record<string, unknown>;

/** A language is the common file and one `<area>.<locale>.json` per area, loaded when it is first spoken. */
const files: Record<Locale, Record<string, () => Promise<Messages>>> = {
  en: import.meta.glob<Messages>('../i18n/*en.json', { import: 'default' }),
  'zh-CN': import.meta.glob<Messages>('../i18n/*zh-CN.json', { import: 'default' }),
};

/** Loads the words of a language and makes it the current one, of dates and the document too. */
export async function speak(locale: Locale): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      resources: {},
      lng: locale,
      fallbackLng: false,
      interpolation: { escapeValue: false },
    });
  }
  if (!i18next.hasResourceBundle(locale, 'translation')) {
    for (const messages of await Promise.all(Object.values(files[locale]).map((load) => load()))) {
      i18next.addResourceBundle(locale, 'translation', messages, true, true);
    }
  }
  dayjs.locale(locale === 'en' ? 'en' : 'zh-cn');
  document.documentElement.lang = locale;
  await i18next.changeLanguage(locale);
}
