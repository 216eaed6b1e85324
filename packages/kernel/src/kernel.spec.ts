import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ident,
  isName,
  isReserved,
  isUuid,
  literal,
  localeFrom,
  messages,
  Params,
  pointer,
  shortHash,
  textIn,
  uuidv7,
} from './index.js';

describe('text', () => {
  it.each([
    [undefined, 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en-US,en;q=0.9,zh;q=0.8', 'en'],
    ['fr,zh-TW;q=0.4,en;q=0.3', 'zh-CN'],
    ['de', 'en'],
    ['zh;q=0.1,en;q=0.9', 'en'],
  ])('picks the language of Accept-Language %s', (header, expected) => expect(localeFrom(header)).toBe(expected));

  it.each([
    [{ en: 'Visit', 'zh-CN': '拜访' }, 'zh-CN', '拜访'],
    [{ en: 'Visit' }, 'zh-CN', 'Visit'],
    ['Plain', 'zh-CN', 'Plain'],
    [undefined, 'en', 'name'],
    [{}, 'en', 'name'],
    [{ en: 'Gold', 'zh-CN': '' }, 'zh-CN', 'Gold'],
    [{ en: '', 'zh-CN': '' }, 'en', 'name'],
  ] as const)('chooses words of %j in %s', (text, locale, expected) =>
    expect(textIn(text, locale, 'name')).toBe(expected),
  );
});

describe('uuidv7', () => {
  it('is canonical, version 7, and sorts by time', () => {
    const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
    const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });
    fc.assert(
      fc.property(time, time, bytes, bytes, (a, b, ra, rb) => {
        const [x, y] = [uuidv7(a, ra), uuidv7(b, rb)];
        expect(isUuid(x)).toBe(true);
        expect(x[14]).toBe('7');
        expect('89ab').toContain(x[19]);
        if (a !== b) expect(x < y).toBe(a < b);
      }),
    );
  });
});

describe('names', () => {
  it.each(['visit', 'a', 'a_1', 'x'.repeat(48)])('takes %s', (name) => expect(isName(name)).toBe(true));
  it.each(['', '1a', '_a', 'A', 'a-b', 'a.b', 'a"b', 'é', '拜访', 'x'.repeat(49), 'a\n', '__proto__'])(
    'refuses %j',
    (name) => expect(isName(name)).toBe(false),
  );
  it.each(['id', 'stage', 'expand', '_x'])('reserves %s', (name) => expect(isReserved(name)).toBe(true));
});

describe('sql', () => {
  it('quotes what it is given', () => {
    expect(ident('a"b')).toBe('"a""b"');
    expect(literal("it's")).toBe("'it''s'");
  });
  it('numbers values', () => {
    const p = new Params();
    expect([p.add(1), p.add('x', 'uuid'), p.values]).toEqual(['$1', '$2::uuid', [1, 'x']]);
  });
});

describe('pointer', () => {
  it('escapes', () => expect(pointer('/a', 'b/c', '~', 0)).toBe('/a/b~1c/~0/0'));
});

describe('hash', () => {
  it('differs for the texts of a large sample', () => {
    const texts = Array.from({ length: 20000 }, (_, i) => `SELECT ${i} FROM t${i % 7}`);
    expect(new Set(texts.map(shortHash)).size).toBe(texts.length);
  });
});

describe('messages', () => {
  it('say the same in both languages, with the same parameters', () => {
    const params = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
    for (const [code, m] of Object.entries(messages)) {
      // All the words of this one come from an admin.
      const inChinese = /[\u4e00-\u9fff]|^\{message\}$/;
      expect([code, inChinese.test(m.en), inChinese.test(m['zh-CN'])]).toEqual([code, m.en === '{message}', true]);
      expect([code, params(m['zh-CN'])]).toEqual([code, params(m.en)]);
    }
  });
});
