import type { NumberingSegment } from '@mokuai/definition';
import type { Hue } from '@mokuai/ui';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

export type SegmentType = NumberingSegment['type'];
export type Segment<K extends SegmentType> = Extract<NumberingSegment, { readonly type: K }>;

/** A field that a segment can speak of; `options`: what it can say, where that is a choice. */
export interface SegmentField {
  readonly value: string;
  readonly label: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined;
}

export interface SegmentProps<S extends NumberingSegment> {
  readonly segment: S;
  /** The fields of the module. */
  readonly fields: readonly SegmentField[];
  readonly onChange: (segment: NumberingSegment) => void;
}

/** All that the designer knows of a kind of segment. */
export interface SegmentKind<S extends NumberingSegment = NumberingSegment> {
  /** The segment as it begins; `field`: a field of the module to begin with. */
  readonly begin: (field: string) => S;
  readonly Sign: LucideIcon;
  /** What it has in a number is written in this hue. */
  readonly hue: Hue;
  /** Its settings. */
  readonly Settings: ComponentType<SegmentProps<S>>;
  /** A rule has one at most. */
  readonly once?: boolean;
}

/** A segment without the settings that are empty. */
export const tidy = <S extends NumberingSegment>(segment: S): S =>
  Object.fromEntries(Object.entries(segment).filter(([, value]) => value !== undefined && value !== null)) as S;
