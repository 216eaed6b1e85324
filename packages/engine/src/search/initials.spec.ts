import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { initialsOf } from './initials.js';

describe('the initials that a text may be typed by', () => {
  it.each([
    ['北京科技有限公司', 'bjkjyxgs'],
    ['重庆银行', 'cqyh'],
    ['音乐', 'yy'],
    ['abc中国a-100', 'abczga-100'],
    ['𠮷野家', '𠮷yj'],
  ])('%s: the likely ones first', (text, likely) => {
    expect(initialsOf(text)[0]).toBe(likely);
  });

  it('are those of a surname, and of other readings, too; not of all at once', () => {
    expect(initialsOf('单晓明')).toEqual(expect.arrayContaining(['sxm', 'dxm']));
    expect(initialsOf('仇英')).toEqual(expect.arrayContaining(['qy', 'cy']));
    expect(initialsOf('重行长乐朝单参').length).toBeLessThan(8);
  });

  it('begin with the reading that the words of the whole text give, also where no character has another one', () => {
    const char = fc.oneof(
      fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)),
      fc.constantFrom(...'的一是不了在人有我他这中大来上国科技有限公司北京海华信 aZ9-'),
    );
    fc.assert(
      fc.property(fc.array(char, { minLength: 1, maxLength: 12 }), (chars) => {
        const text = chars.join('');
        const likely = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'spaced' });
        expect(initialsOf(text)[0]).toBe(likely.join(''));
      }),
      { numRuns: 2_000 },
    );
  });
});
