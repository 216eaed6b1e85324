import { describe, expect, it } from '@jest/globals';
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
});
