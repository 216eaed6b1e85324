import { Type, type Static } from '@sinclair/typebox';
import { byType, flag, head, list, map, name, optional, shape, whole, word, words } from '../schema.js';

const segment = byType(
  shape({ type: Type.Literal('text'), value: Type.String({ minLength: 1, maxLength: 50 }) }),
  shape({ type: Type.Literal('date'), format: Type.String({ minLength: 1, maxLength: 30 }) }),
  shape({
    type: Type.Literal('field'),
    field: name,
    map: optional(map(words(50))),
    upper: optional(flag),
    maxLength: optional(whole(1, 50)),
    whenEmpty: optional(words(50)),
  }),
  shape({
    type: Type.Literal('sequence'),
    digits: optional(whole(1, 15)),
    start: optional(whole(0, 999_999_999_999)),
    step: optional(whole(1, 1_000_000)),
    reset: optional(word('never', 'day', 'week', 'month', 'quarter', 'year')),
    scope: optional(list(name, { maxItems: 4, uniqueItems: true })),
    overflow: optional(word('grow', 'stop', 'restart')),
  }),
);

export type NumberingSegment = Static<typeof segment>;

export const numberingSchema = shape({
  ...head('numbering'),
  gapless: optional(flag),
  segments: list(segment, { minItems: 1, maxItems: 20 }),
});

/** How numbers such as `C2001` are made; used by `auto_number` fields. */
export type NumberingDocument = Static<typeof numberingSchema>;
