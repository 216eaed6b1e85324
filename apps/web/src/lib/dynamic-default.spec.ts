import { describe, expect, it } from '@jest/globals';
import type { Me } from '@mokuai/contract';
import { DYNAMIC_DEFAULTS } from '@mokuai/expression';
import { valueOfDefault } from './dynamic-default.js';

const me = { id: 'u1', department: { id: 'd1', name: 'East' } } as Me;
const around = { me, timeZone: 'Asia/Shanghai', now: Date.parse('2026-11-21T17:30:00Z') };

describe('the value a field begins with', () => {
  it('is worked out where the default stands for something', () => {
    const values = DYNAMIC_DEFAULTS.map((name) => [name, valueOfDefault({ [name]: true }, around)]);
    expect(Object.fromEntries(values)).toEqual({
      me: 'u1',
      my_department: 'd1',
      now: '2026-11-21T17:30:00.000Z',
      today: '2026-11-22',
    });
    expect(valueOfDefault({ my_department: true }, { ...around, me: { ...me, department: null } })).toBeNull();
  });

  it('is a plain default as it is, and nothing where there is none or one of a newer server', () => {
    for (const plain of ['phone', 0, false, ['a'], '2026-11-21', null])
      expect(valueOfDefault(plain, around)).toBe(plain);
    expect(valueOfDefault(undefined, around)).toBeNull();
    for (const odd of [{}, { constructor: true }, { later: true }]) expect(valueOfDefault(odd, around)).toBeNull();
  });
});
