import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '@mokuai/kernel';

const folder = resolve(import.meta.dirname, '../../web/src/i18n');

/**
 * The words of the interface in one language, by key: what a person reads is what a story looks for.
 * `{{name}}` is filled from `values`; a key that is not there fails the story.
 */
export function wordsOf(locale: Locale): (key: string, values?: Readonly<Record<string, string | number>>) => string {
  const files = readdirSync(folder).filter((name) => name === `${locale}.json` || name.endsWith(`.${locale}.json`));
  const all = files.map((name): unknown => JSON.parse(readFileSync(resolve(folder, name), 'utf8')));
  return (key, values = {}) => {
    for (const messages of all) {
      const found = key
        .split('.')
        .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], messages);
      if (typeof found === 'string') return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
    }
    throw new Error(`no words for ${key} in ${locale}`);
  };
}
