import type { NumberingSegment } from '@mokuai/definition';
import type { ComponentType } from 'react';

export type SegmentType = NumberingSegment['type'];
export type Segment<K extends SegmentType> = Extract<NumberingSegment, { readonly type: K }>;

export interface SegmentProps<S extends NumberingSegment> {
  readonly segment: S;
  /** The fields a segment can speak of. */
  readonly fields: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (segment: NumberingSegment) => void;
}

/** All that the designer knows of a kind of segment. */
export interface SegmentKind<S extends NumberingSegment = NumberingSegment> {
  /** The segment as it begins; `field`: a field of the module to begin with. */
  readonly begin: (field: string) => S;
  /** Its settings. */
  readonly Settings: ComponentType<SegmentProps<S>>;
  /** A rule has one at most. */
  readonly once?: boolean;
}

/** A segment without the settings that are empty. */
export const tidy = <S extends NumberingSegment>(segment: S): S =>
  Object.fromEntries(Object.entries(segment).filter(([, value]) => value !== undefined && value !== null)) as S;
