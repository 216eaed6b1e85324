import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '@mokuai/kernel';

const folder = resolve(import.meta.dirname, '../../web/src/i18n');

type Messages = { readonly [key: string]: string | Messages };

const flat = (messages: Messages, before = ''): readonly (readonly [string, string])[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as const] : flat(value, `${before}${key}.`),
  );

/** Every message of the interface in one language, by key. */
export function messagesOf(locale: Locale): ReadonlyMap<string, string> {
  const files = readdirSync(folder).filter((name) => name === `${locale}.json` || name.endsWith(`.${locale}.json`));
  return new Map(files.flatMap((name) => flat(JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as Messages)));
}

/**
 * The words of the interface in one language, by key: what a person reads is what a story looks for.
 * `{{name}}` is filled from `values`; a key that is not there fails the story.
 */
export function wordsOf(locale: Locale): (key: string, values?: Readonly<Record<string, string | number>>) => string {
  const messages = messagesOf(locale);
  return (key, values = {}) => {
    const found = messages.get(key);
    if (found === undefined) throw new Error(`no words for ${key} in ${locale}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };
}
