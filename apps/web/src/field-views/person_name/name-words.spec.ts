import { describe, expect, it } from '@jest/globals';
import { addressedWords, nameWords } from './name-words.js';

describe('a name', () => {
  it.each([
    [{ family: '王', given: '小明' }, 'en', '王小明'],
    [{ family: '王', given: '小明' }, 'zh-CN', '王小明'],
    [{ family: 'Wang', given: 'Ming' }, 'en', 'Ming Wang'],
    [{ family: 'Wang', given: 'Ming' }, 'zh-CN', 'Ming Wang'],
    [{ family: '王', given: 'Ming' }, 'zh-CN', '王 Ming'],
    [{ family: '王', given: 'Ming' }, 'en', 'Ming 王'],
    [{ family: '王' }, 'en', '王'],
    [{ given: 'Cher' }, 'zh-CN', 'Cher'],
    [null, 'en', ''],
  ] as const)('%j is written for a reader of %s as %s', (name, locale, words) => {
    expect(nameWords(name, locale)).toBe(words);
  });

  it.each([
    [{ family: '王', given: '小明', salutation: '博士' }, '王小明博士'],
    [{ family: '王', given: '小明', salutation: 'Dr.' }, '王小明 Dr.'],
    [{ family: 'Wang', given: 'Ming', salutation: 'Dr.' }, 'Dr. Ming Wang'],
  ])('%j is addressed as %s', (name, words) => {
    expect(addressedWords(name, 'en')).toBe(words);
  });
});
