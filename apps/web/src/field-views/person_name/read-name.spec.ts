import { describe, expect, it } from '@jest/globals';
import { readName } from './read-name.js';

describe('a name written in one', () => {
  it.each([
    ['王小明', { family: '王', given: '小明' }],
    ['欧阳娜娜', { family: '欧阳', given: '娜娜' }],
    ['欧阳', { family: '欧', given: '阳' }],
    [' Ming  Wang ', { family: 'Wang', given: 'Ming' }],
    ['Anna Maria Schmidt', { family: 'Schmidt', given: 'Anna Maria' }],
    ['Cher', { given: 'Cher' }],
    ['  ', null],
  ])('%j is %j', (text, name) => {
    expect(readName(text)).toEqual(name);
  });
});
