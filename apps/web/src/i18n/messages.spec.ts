import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const source = join(process.cwd(), 'apps/web/src');
const folder = join(source, 'i18n');

function files(of: string, ending: RegExp): readonly string[] {
  return readdirSync(of).flatMap((name) => {
    const path = join(of, name);
    return statSync(path).isDirectory() ? files(path, ending) : ending.test(name) ? [path] : [];
  });
}

type Words = { readonly [key: string]: string | Words };

const flat = (words: Words, before = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value] as const] : [...flat(value, `${before}${key}.`)],
    ),
  );

const read = (name: string): ReadonlyMap<string, string> =>
  flat(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Words);

/** Languages have different plurals: what is compared is the key without its plural form. */
const stem = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const areas = [...new Set(names.map((name) => name.replace(/(^|\.)(en|zh-CN)\.json$/, '')))];
const inBoth = areas.map((area) => {
  const prefix = area === '' ? '' : `${area}.`;
  return { area, en: read(`${prefix}en.json`), zh: read(`${prefix}zh-CN.json`) };
});

describe('the words of both languages', () => {
  it.each(inBoth)('have the same keys ($area)', ({ en, zh }) => {
    expect([...new Set([...zh.keys()].map(stem))].sort()).toEqual([...new Set([...en.keys()].map(stem))].sort());
  });

  it.each(inBoth)('have the plurals each language needs ($area)', ({ en, zh }) => {
    const plural = [...en.keys()].filter((key) => /_(one|other)$/.test(key)).map(stem);
    const missing = [...new Set(plural)].filter(
      (key) => !en.has(`${key}_one`) || !en.has(`${key}_other`) || !zh.has(`${key}_other`),
    );
    expect(missing).toEqual([]);
  });

  it.each(inBoth)('fill in the same values ($area)', ({ en, zh }) => {
    const holes = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
    const differ = [...zh].filter(([key, text]) => {
      const other = en.get(key);
      return other !== undefined && holes(other).join() !== holes(text).join();
    });
    expect(differ).toEqual([]);
  });

  it.each(inBoth)('put a space between Chinese and what is filled in between ($area)', ({ zh }) => {
    const tight = [...zh].filter(([, text]) =>
      /[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/.test(text.replaceAll(/<[^>]+>|\{\{\w+\}\}/g, '')),
    );
    expect(tight).toEqual([]);
  });
});

describe('the components', () => {
  const shared = join(process.cwd(), 'packages/ui/src');
  const components = [source, shared].flatMap((folder) => files(folder, /\.tsx$/));
  const code = (path: string): string => readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');

  it('hold no Chinese text', () => {
    const found = components.filter((path) =>
      /[\u3400-\u9fff]/.test(
        code(path)
          .replaceAll("'，', '、'", '')
          .replaceAll(/'zh-CN': (['`]).*?\1/g, ''),
      ),
    );
    expect(found).toEqual([]);
  });

  it('hold no English text between tags or in spoken attributes', () => {
    const between = />\s*[A-Z][a-z]+(?: [a-z]+)*[.!?…]?\s*<\//;
    const spoken = /\b(?:aria-label|title|placeholder|alt)="[^"]*[A-Za-z]{2}/;
    expect(components.filter((path) => between.test(code(path)) || spoken.test(code(path)))).toEqual([]);
  });

  it('ask only for words that exist', () => {
    const all = new Set(inBoth.flatMap(({ en }) => [...en.keys()].map(stem)));
    const asked = files(source, /\.tsx?$/).flatMap((path) =>
      [...code(path).matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((m) => m[1] ?? ''),
    );
    expect([...new Set(asked)].filter((key) => !all.has(key))).toEqual([]);
  });

  it('use every word of the common file', () => {
    const text = files(source, /\.tsx?$/)
      .map(code)
      .join('\n');
    const dynamic = /^(locale|theme|density|period|operator|approval\.(status|step)|timeline)\./;
    const common = inBoth.find(({ area }) => area === '')?.en ?? new Map<string, string>();
    expect(
      [...new Set([...common.keys()].map(stem))].filter((key) => !dynamic.test(key) && !text.includes(`'${key}'`)),
    ).toEqual([]);
  });
});
