import type { Json } from '@mokuai/expression';
import type { FieldSettings } from './field-type.js';

/** How many characters of a masked value can be read. */
export interface KeptEnds {
  readonly first: number;
  readonly last: number;
}

/** What a field that is masked may say of its mask. */
export type MaskSettings = Pick<FieldSettings, 'keepFirst' | 'keepLast'>;

/**
 * What is shown of a value to those who may not know it: 138****8888. The two forms say the same of every value, and neither
 * can be told from that of another value by what it leaves out.
 */
export interface FieldMask {
  /** Set where admins may say how many characters of both ends stay readable: what is usual. */
  readonly keeps?: KeptEnds;
  /** Of a non-empty API value. */
  text(value: Json, settings: FieldSettings): string;
  /** SQL of text, over the API value as jsonb that is not NULL. */
  sql(json: string, settings: FieldSettings): string;
}
