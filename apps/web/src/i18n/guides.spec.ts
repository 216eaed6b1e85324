import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

type Words = { readonly [key: string]: string | Words };

const values = (words: Words): readonly string[] =>
  Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : values(value)));

const messages = join(process.cwd(), 'apps/web/src/i18n');
const guides = join(process.cwd(), 'docs/guide');
const CASES = ['en', 'zh-CN'].flatMap((locale) =>
  readdirSync(join(guides, locale)).map((name) => [locale, name] as const),
);

describe.each(CASES)('the guide %s/%s', (locale, name) => {
  const text = readFileSync(join(guides, locale, name), 'utf8');

  it('names things as the interface does', () => {
    const words = new Set(
      readdirSync(messages)
        .filter((file) => file === `${locale}.json` || file.endsWith(`.${locale}.json`))
        .flatMap((file) => values(JSON.parse(readFileSync(join(messages, file), 'utf8')) as Words)),
    );
    const quoted = [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, word]) => word ?? '');
    // The first says what bold words are.
    expect([...new Set(quoted)].filter((word) => word !== 'bold' && word !== '粗体' && !words.has(word))).toEqual([]);
  });

  it('leads to pages and pictures that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link ?? '');
    const from = dirname(join(guides, locale, name));
    expect(links.filter((link) => !existsSync(resolve(from, link)))).toEqual([]);
  });
});
