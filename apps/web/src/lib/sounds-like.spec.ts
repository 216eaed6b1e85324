import { beforeAll, describe, expect, it } from '@jest/globals';
import { findIn, learnPinyin } from './sounds-like.js';

beforeAll(() => learnPinyin());

describe('a text that is looked for', () => {
  it('is found by its letters, capitals or not', () => {
    expect(findIn('Cloud Works', 'WORK')).toEqual([[6, 10]]);
    expect(findIn('深圳云杉智能', '云杉')).toEqual([[2, 4]]);
    expect(findIn('Cloud', 'rain')).toBeNull();
  });

  it('is found by pinyin, by initials and by both', () => {
    expect(findIn('深圳云杉智能装备', 'yszn')).toEqual([[2, 6]]);
    expect(findIn('客户', 'kehu')).toEqual([[0, 2]]);
    expect(findIn('客户', 'khu')).toEqual([[0, 2]]);
    expect(findIn('联系人', 'lian xi')).toEqual([[0, 2]]);
    expect(findIn('客户', 'lxr')).toBeNull();
  });

  it('is in every text when it is empty', () => {
    expect(findIn('客户', ' ')).toEqual([]);
  });
});
