import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePredicate } from './parse.js';
import type { Predicate } from './predicate.js';
import { anyPredicate } from './spec-fields.js';

const faultsOf = (json: unknown, options = {}) => {
  const parsed = parsePredicate(json, options);
  return parsed.ok ? [] : parsed.faults;
};
const nested = (depth: number): unknown => (depth === 1 ? { field: 'a', op: 'empty' } : { not: nested(depth - 1) });

describe('parsePredicate', () => {
  it('gives every well-formed predicate back as it was', () => {
    fc.assert(
      fc.property(anyPredicate, (predicate: Predicate) => {
        expect(parsePredicate(predicate)).toEqual({ ok: true, value: predicate });
      }),
    );
  });

  it('answers any JSON with a predicate or with faults below its pointer, never with an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const parsed = parsePredicate(json, { pointer: '/filter' });
        if (!parsed.ok) expect(parsed.faults.length).toBeGreaterThan(0);
        if (!parsed.ok) for (const { path } of parsed.faults) expect(path).toMatch(/^\/filter/);
      }),
    );
  });

  it.each([
    [null, 'bad_filter', ''],
    ['a = 1', 'bad_filter', ''],
    [[], 'bad_filter', ''],
    [{}, 'bad_filter', '/field'],
    [{ field: 'a' }, 'bad_filter', '/op'],
    [{ field: 7, op: 'eq' }, 'bad_filter', '/field'],
    [{ field: 'a', op: 'like', value: 1 }, 'unknown_operator', '/op'],
    [{ field: 'a', op: 'toString', value: 1 }, 'unknown_operator', '/op'],
    [{ field: 'a"; DROP TABLE x', op: 'eq', value: 1 }, 'unknown_field', '/field'],
    [{ field: '__proto__', op: 'eq', value: 1 }, 'unknown_field', '/field'],
    [{ field: 'a..b', op: 'eq', value: 1 }, 'unknown_field', '/field'],
    [{ field: 'a', op: 'eq', value: 1, valueField: 'b' }, 'bad_filter', '/valueField'],
    [{ field: 'a', op: 'eq', valueField: 'B' }, 'unknown_field', '/valueField'],
    [{ field: 'a', op: 'eq', value: 1, sql: '1=1' }, 'unknown_key', '/sql'],
    [{ and: [], or: [] }, 'bad_filter', '/or'],
    [{ and: {} }, 'bad_filter', '/and'],
    [{ or: [{ field: 'a', op: 'empty' }, 3] }, 'bad_filter', '/or/1'],
    [{ not: { and: [{ field: 'a', op: 'x/y' }] } }, 'unknown_operator', '/not/and/0/op'],
    [JSON.parse('{"__proto__": {"field": "a", "op": "empty"}}'), 'unknown_key', '/__proto__'],
    [JSON.parse('{"field": "a", "op": "empty", "constructor": 1}'), 'unknown_key', '/constructor'],
  ])('refuses %j', (json, code, path) => {
    expect(faultsOf(json)).toMatchObject([{ code, path }]);
  });

  it('reports every fault, not only the first', () => {
    const faults = faultsOf(
      {
        and: [
          { field: 'A', op: 'eq' },
          { field: 'a', op: 'no' },
        ],
      },
      { pointer: '/filter' },
    );
    expect(faults.map(({ path }) => path)).toEqual(['/filter/and/0/field', '/filter/and/1/op']);
  });

  it('stops at its depth and its number of conditions', () => {
    expect(faultsOf(nested(12))).toEqual([]);
    expect(faultsOf(nested(13))).toMatchObject([{ code: 'too_deep', params: { max: 12 } }]);
    expect(faultsOf(nested(5000))).toMatchObject([{ code: 'too_deep' }]);
    const wide = (count: number) => ({ and: Array.from({ length: count }, () => ({ field: 'a', op: 'empty' })) });
    expect(faultsOf(wide(299))).toEqual([]);
    expect(faultsOf(wide(200_000))).toEqual([{ code: 'too_many_conditions', path: '', params: { max: 300 } }]);
  });
});
