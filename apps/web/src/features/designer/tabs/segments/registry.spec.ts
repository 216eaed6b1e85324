import { describe, expect, it } from '@jest/globals';
import { parseDefinition } from '@mokuai/definition';
import { newRule } from '../numbering.js';
import { offeredSegments, segmentKind } from './registry.js';

describe('the segments of a numbering rule', () => {
  it('are offered as often as a rule can have them', () => {
    expect(offeredSegments([])).toEqual(['text', 'date', 'field', 'sequence']);
    expect(offeredSegments(newRule('order_no', 'Order').segments)).toEqual(['text', 'date', 'field']);
  });

  it.each(offeredSegments([]))('of kind %s begin as the schema wants them', (type) => {
    const begun = segmentKind(type).begin('name');
    const rule = newRule('order_no', 'Order');
    const others = rule.segments.filter((one) => one.type !== type);
    expect(begun.type).toBe(type);
    expect(parseDefinition({ ...rule, segments: [...others, begun] })).toMatchObject({ ok: true });
  });
});
