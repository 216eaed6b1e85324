import type { NumberingSegment } from '@mokuai/definition';
import { date } from './date.js';
import { field } from './field.js';
import { sequence } from './sequence.js';
import type { Segment, SegmentKind, SegmentType } from './segment-kind.js';
import { text } from './text.js';

/** Every kind of segment, in the order they are offered. */
const kinds: { readonly [K in SegmentType]: SegmentKind<Segment<K>> } = { text, date, field, sequence };

/** What the designer knows of a kind; a kind only meets segments of its own type. */
export const segmentKind = (type: SegmentType): SegmentKind => kinds[type] as unknown as SegmentKind;

/** The kinds that can be added to a rule. */
export const offeredSegments = (present: readonly NumberingSegment[]): readonly SegmentType[] =>
  (Object.keys(kinds) as SegmentType[]).filter(
    (type) => !kinds[type].once || !present.some((segment) => segment.type === type),
  );
