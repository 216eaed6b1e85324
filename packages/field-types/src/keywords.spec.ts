import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultFromSchemaError, fitsScale } from './keywords.js';

describe('fitsScale', () => {
  it('counts decimals as they are written, not as they are kept in binary', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 6 }), (n, scale) => {
        const text = (n / 10 ** scale).toFixed(scale);
        const decimals = text.includes('.') ? text.replace(/0+$/, '').split('.')[1]!.length : 0;
        for (let limit = 0; limit <= 6; limit++) expect(fitsScale(limit, Number(text))).toBe(decimals <= limit);
      }),
    );
    expect(fitsScale(2, 9_999_999_999_999.99)).toBe(true);
    expect(fitsScale(2, 0.1 + 0.2)).toBe(false);
    expect(fitsScale(10, 1e-11)).toBe(false);
  });
});

describe('faultFromSchemaError', () => {
  it('names what is missing, and limits', () => {
    const error = { instancePath: '', params: {} };
    expect(faultFromSchemaError({ ...error, keyword: 'required', params: { missingProperty: 'a/b' } })).toEqual({
      code: 'required',
      path: '/a~1b',
    });
    expect(
      faultFromSchemaError({ ...error, keyword: 'maxLength', instancePath: '/name', parentSchema: { maxLength: 5 } }),
    ).toEqual({ code: 'too_long', path: '/name', params: { max: 5 } });
  });

  it('prefers the code that the schema gives', () => {
    const parentSchema = {
      type: 'integer',
      minimum: 1,
      'x-codes': { type: 'not_integer' },
      'x-params': { digits: 15 },
    };
    const error = { instancePath: '/n', params: {}, parentSchema };
    expect(faultFromSchemaError({ ...error, keyword: 'type' })).toEqual({
      code: 'not_integer',
      path: '/n',
      params: { digits: 15 },
    });
    expect(faultFromSchemaError({ ...error, keyword: 'minimum' })).toEqual({
      code: 'too_small',
      path: '/n',
      params: { min: 1 },
    });
    expect(faultFromSchemaError({ instancePath: '/n', params: {}, keyword: 'dependentRequired' })).toEqual({
      code: 'invalid',
      path: '/n',
    });
  });
});
