import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '@mokuai/kernel';

const folder = resolve(import.meta.dirname, '../../../apps/web/src/i18n');

export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

type Messages = { readonly [key: string]: string | Messages };

const flat = (messages: Messages, before = ''): readonly (readonly [string, string])[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as const] : flat(value, `${before}${key}.`),
  );

/** The words of the interface in one language, by key. */
export function messagesOf(locale: Locale): ReadonlyMap<string, string> {
  const files = readdirSync(folder).filter((name) => name === `${locale}.json` || name.endsWith(`.${locale}.json`));
  return new Map(files.flatMap((name) => flat(JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as Messages)));
}

/** The same as a function; `{{name}}` is filled from `values`, and a key that is not there throws. */
export function wordsOf(locale: Locale): Say {
  const messages = messagesOf(locale);
  return (key, values = {}) => {
    const words = messages.get(key);
    if (words === undefined) throw new Error(`no words for ${key} in ${locale}`);
    return words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };
}
