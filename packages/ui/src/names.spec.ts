import { describe, expect, it } from '@jest/globals';
import { firstLetter, initials } from './names.js';

describe('the letters of an avatar', () => {
  it('are the last characters of a Chinese name and the initials of others', () => {
    expect(initials('林知远', 'enough')).toBe('知远');
    expect(initials('林知远', 'little')).toBe('远');
    expect(initials('Emma Fischer', 'enough')).toBe('EF');
    expect(initials('Emma Maria Fischer', 'little')).toBe('EM');
    expect(initials('  ', 'enough')).toBe('');
  });

  it('are one for things', () => {
    expect(firstLetter('宁波海川精密机械')).toBe('宁');
    expect(firstLetter('nordwind Logistik')).toBe('N');
  });
});
