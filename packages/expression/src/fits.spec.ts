import { describe, expect, it } from '@jest/globals';
import { fits } from './fits.js';

const period = {
  type: 'object',
  properties: { relative: { enum: ['today', 'this_month'] }, n: { type: 'integer', minimum: 1, maximum: 9 } },
  required: ['relative'],
  additionalProperties: false,
};

describe('fits', () => {
  it.each([
    [{ type: 'number' }, 1.5, 'x'],
    [{ type: 'number' }, 0, Infinity],
    [{ type: 'integer' }, 3, 3.5],
    [{ type: 'boolean' }, false, null],
    [{ type: 'object' }, {}, []],
    [{ type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 2 }, ['a'], ['a', 1]],
    [{ type: 'array', minItems: 1 }, [1], []],
    [{ type: 'array', maxItems: 2 }, [1, 2], [1, 2, 3]],
    [{ type: 'string', minLength: 1, maxLength: 2 }, '😀😀', ''],
    [{ type: 'string', pattern: '^[^\\u0000\\uD800-\\uDFFF]*$' }, '模块 😀', 'a\ud83d'],
    [{ const: true }, true, 1],
    [{ enum: ['a', null] }, null, 'b'],
    [{ not: { type: 'string' } }, 1, 'x'],
    [{ allOf: [{ type: 'integer' }, { minimum: 2 }] }, 2, 1],
    [{ anyOf: [{ type: 'string' }, { type: 'integer' }] }, 'a', true],
    [period, { relative: 'today', n: 3 }, { relative: 'today', n: 10 }],
    [period, { relative: 'today' }, { n: 3 }],
    [period, { relative: 'this_month' }, { relative: 'today', extra: 1 }],
    [period, { relative: 'this_month' }, JSON.parse('{"relative":"today","__proto__":1}')],
  ])('%j takes %j and not %j', (schema, good, bad) => {
    expect(fits(schema, good)).toBe(true);
    expect(fits(schema, bad)).toBe(false);
  });

  it('knows annotations, and throws on a keyword that it would have to skip', () => {
    expect(fits({ title: 'x', 'x-label': {} }, 1)).toBe(true);
    expect(() => fits({ multipleOf: 2 }, 4)).toThrow('multipleOf');
  });
});
