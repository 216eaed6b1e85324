import type { NumberingDocument, NumberingSegment } from '@mokuai/definition';

type Kind = NumberingSegment['type'];
export type Segment<K extends Kind> = Extract<NumberingSegment, { readonly type: K }>;

export const SEGMENT_KINDS: readonly Kind[] = ['text', 'date', 'field', 'sequence'];
export const DATE_FORMATS = ['YYYY', 'YY', 'YYYYMM', 'YYMM', 'YYYYMMDD', 'YYMMDD', 'YYYYWW'] as const;
export const RESETS = ['never', 'day', 'week', 'month', 'quarter', 'year'] as const;
export const OVERFLOWS = ['grow', 'stop', 'restart'] as const;

/** A segment as it begins; `field`: a field of the module to begin with. */
export function newSegment(kind: Kind, field: string): NumberingSegment {
  switch (kind) {
    case 'text':
      return { type: 'text', value: '-' };
    case 'date':
      return { type: 'date', format: 'YYYYMM' };
    case 'field':
      return { type: 'field', field };
    case 'sequence':
      return { type: 'sequence', digits: 4, start: 1, reset: 'never' };
  }
}

/** A rule as it begins: the first letter of its name and a number of four digits. */
export const newRule = (name: string, label: NumberingDocument['label']): NumberingDocument => ({
  kind: 'numbering',
  schemaVersion: 1,
  name,
  ...(label === undefined ? {} : { label }),
  segments: [
    { type: 'text', value: name.slice(0, 1).toUpperCase() },
    { type: 'sequence', digits: 4, start: 1, reset: 'never' },
  ],
});

/** A segment without the settings that are empty. */
export const tidy = <S extends NumberingSegment>(segment: S): S =>
  Object.fromEntries(Object.entries(segment).filter(([, value]) => value !== undefined && value !== null)) as S;
