import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Predicate } from '@mokuai/expression';
import {
  conditionsOf,
  countRules,
  newGroup,
  newRule,
  predicateOf,
  replaceNode,
  treeOf,
  withoutCondition,
} from './filter-tree.js';

const needs = (_field: string, op: string) => op !== 'empty';
const rule = (field: string, value: string): Predicate => ({ field, op: 'eq', value });

const comparison = fc.oneof(
  fc.record({
    field: fc.constantFrom('name', 'amount'),
    op: fc.constant('eq' as const),
    value: fc.string({ minLength: 1 }),
  }),
  fc.record({ field: fc.constant('owner'), op: fc.constant('empty' as const) }),
  fc.record({ field: fc.constant('amount'), op: fc.constant('gt' as const), valueField: fc.constant('limit') }),
);
const predicates = fc.letrec<{ one: Predicate }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'small' },
    comparison,
    fc.record({ and: fc.array(tie('one'), { minLength: 2, maxLength: 4 }) }),
    fc.record({ or: fc.array(tie('one'), { minLength: 1, maxLength: 4 }) }),
    fc.record({ not: tie('one') }),
  ),
})).one;

describe('the filter tree', () => {
  it('gives back every predicate it was made of', () => {
    fc.assert(fc.property(predicates, (predicate) => expect(predicateOf(treeOf(predicate), needs)).toEqual(predicate)));
  });

  it('leaves out what is not finished', () => {
    const range = { ...newRule('amount', 'between'), value: [1, undefined] };
    const tree = newGroup('and', [newRule(), newRule('name'), newRule('name', 'eq'), range, newGroup('or')]);
    expect(predicateOf(tree, needs)).toBeUndefined();
    expect(predicateOf(newGroup('and', [newRule('name', 'empty'), newRule()]), needs)).toEqual({
      field: 'name',
      op: 'empty',
    });
  });

  it('waits for the field that one is compared with', () => {
    const against = { ...newRule('amount', 'gt'), valueField: null };
    expect(predicateOf(newGroup('and', [against]), needs)).toBeUndefined();
    const chosen = { field: 'amount', op: 'gt', valueField: 'limit' };
    expect(predicateOf(newGroup('and', [{ ...against, valueField: 'limit' }]), needs)).toEqual(chosen);
  });

  it('keeps zero and false as values to compare with', () => {
    const zero = { ...newRule('amount', 'eq'), value: 0 };
    const no = { ...newRule('active', 'eq'), value: false };
    expect(predicateOf(newGroup('or', [zero, no]), needs)).toEqual({
      or: [
        { field: 'amount', op: 'eq', value: 0 },
        { field: 'active', op: 'eq', value: false },
      ],
    });
  });

  it('replaces and removes at any depth', () => {
    const inner = newRule('name', 'eq');
    const tree = newGroup('and', [newGroup('or', [inner, { ...newRule('city', 'eq'), value: 'x' }])]);
    expect(predicateOf(replaceNode(tree, inner.key, { ...inner, value: 'a' }), needs)).toEqual({
      or: [rule('name', 'a'), rule('city', 'x')],
    });
    expect(predicateOf(replaceNode(tree, inner.key, null), needs)).toEqual({ or: [rule('city', 'x')] });
  });

  it('takes a filter apart into the conditions shown', () => {
    const [a, b] = [rule('a', '1'), rule('b', '2')];
    const both: Predicate = { and: [a, b] };
    expect(conditionsOf(both)).toEqual([a, b]);
    expect(conditionsOf({ or: [a, b] })).toHaveLength(1);
    expect(withoutCondition(both, 0)).toEqual(b);
    expect(withoutCondition(b, 0)).toBeUndefined();
    expect(countRules({ and: [a, { or: [b, { not: a }] }] })).toBe(3);
  });
});
