import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bindPredicate } from './bind.js';
import { evaluate, resolveOperands } from './evaluate.js';
import type { Bound, Json, Predicate } from './predicate.js';
import { anyPredicate, anyRow, find, moment } from './spec-fields.js';
import { fieldsOf, pathsOf } from './walk.js';

function bind(predicate: Predicate): Bound<string> {
  const bound = bindPredicate(predicate, find);
  if (!bound.ok) throw new Error(JSON.stringify(bound.faults));
  return bound.value;
}
const holds = (predicate: Predicate, row: Record<string, Json>): boolean =>
  evaluate(bind(predicate), (field) => row[field], moment);

/** The meaning of a predicate as its documentation tells it, written a second time. */
function meaning(predicate: Predicate, row: Record<string, Json>): boolean {
  if ('and' in predicate) return !predicate.and.some((item) => !meaning(item, row));
  if ('or' in predicate) return predicate.or.some((item) => meaning(item, row));
  if ('not' in predicate) return !meaning(predicate.not, row);
  const value = row[predicate.field] ?? null;
  const operand = predicate.valueField === undefined ? predicate.value : row[predicate.valueField];
  if (predicate.op === 'empty') return value === null;
  if (predicate.op === 'eq') return value !== null && value === operand;
  if (predicate.op === 'ne') return value === null || value !== operand;
  return value !== null && (operand as Json[]).some((item) => item === value);
}

describe('evaluate', () => {
  it('means what the documentation says', () => {
    fc.assert(
      fc.property(anyPredicate, anyRow, (predicate, row) => {
        expect(holds(predicate, row)).toBe(meaning(predicate, row));
      }),
      { numRuns: 500 },
    );
  });

  it('is two-valued: a predicate or its negation holds, and De Morgan is right, for empty fields too', () => {
    fc.assert(
      fc.property(anyPredicate, anyPredicate, anyRow, (a, b, row) => {
        expect(holds({ not: a }, row)).toBe(!holds(a, row));
        expect(holds({ not: { and: [a, b] } }, row)).toBe(holds({ or: [{ not: a }, { not: b }] }, row));
      }),
    );
  });

  it('takes dynamic operands from the moment, once or twice resolved', () => {
    const bound = bind({ field: 'a', op: 'eq', value: { now: true } });
    const resolved = resolveOperands(bound, moment);
    expect(resolved).toMatchObject({ operand: 3 });
    for (const one of [bound, resolved]) {
      expect(evaluate(one, () => 3, moment)).toBe(true);
      expect(evaluate(one, () => 4, moment)).toBe(false);
    }
  });
});

describe('bindPredicate', () => {
  it.each<[Predicate, string, string]>([
    [{ field: 'nothing', op: 'eq', value: 1 }, 'unknown_field', '/filter/field'],
    [{ field: 'word', op: 'in', value: ['x'] }, 'unknown_operator', '/filter/op'],
    [{ field: 'a', op: 'eq', value: '1' }, 'bad_operand', '/filter/value'],
    [{ field: 'a', op: 'eq' }, 'bad_operand', '/filter/value'],
    [{ field: 'a', op: 'empty', value: 1 }, 'bad_operand', '/filter/value'],
    [{ field: 'a', op: 'in', value: [] }, 'bad_operand', '/filter/value'],
    [{ field: 'a', op: 'eq', valueField: 'word' }, 'bad_operand', '/filter/valueField'],
    [{ field: 'a', op: 'eq', valueField: 'nothing' }, 'unknown_field', '/filter/valueField'],
    [{ field: 'a', op: 'in', valueField: 'b' }, 'bad_operand', '/filter/valueField'],
  ])('refuses %j', (predicate, code, path) => {
    const bound = bindPredicate(predicate, find, '/filter');
    expect(bound.ok ? [] : bound.faults).toMatchObject([{ code, path }]);
  });

  it('points into nested predicates', () => {
    const bound = bindPredicate({ or: [{ field: 'a', op: 'empty' }, { not: { field: 'x', op: 'empty' } }] }, find);
    expect(bound.ok ? [] : bound.faults.map(({ path }) => path)).toEqual(['/or/1/not/field']);
  });

  it('reads exactly the fields that the predicate names', () => {
    fc.assert(
      fc.property(anyPredicate, (predicate) => {
        expect([...fieldsOf(bind(predicate))].sort()).toEqual([...pathsOf(predicate)].sort());
      }),
    );
  });
});
