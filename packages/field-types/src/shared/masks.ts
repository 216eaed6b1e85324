import type { Json } from '@mokuai/expression';
import { literal } from '@mokuai/kernel';
import type { FieldMask, KeptEnds, MaskSettings } from '../field-mask.js';

/** Stands for characters that are not shown, however many they are: their number tells something too. */
export const STARS = '****';

/** So many characters are kept back at least; of what would show more of itself, nothing is shown. */
const LEAST_HIDDEN = 3;

/** The API value as text, of SQL that is jsonb. */
export const jsonText = (json: string): string => `(${json} #>> '{}')`;

/** Nothing of the value: that there is one, and no more. */
export const wholeMask: FieldMask = { text: () => STARS, sql: () => literal(STARS) };

/** The ends of a text; characters are counted as Postgres counts them. */
export function endsOf(text: string, { first, last }: KeptEnds): string {
  const characters = [...text];
  if (characters.length < first + last + LEAST_HIDDEN) return STARS;
  return characters.slice(0, first).join('') + STARS + characters.slice(characters.length - last).join('');
}

/** The same of SQL that is text. */
export const endsSql = (text: string, { first, last }: KeptEnds): string =>
  `CASE WHEN char_length(${text}) < ${first + last + LEAST_HIDDEN} THEN ${literal(STARS)} ELSE left(${text}, ${first}) || ${literal(STARS)} || right(${text}, ${last}) END`;

/** How many characters stay readable: what the field says, else what is usual for its type. */
export const keptEnds = (usual: KeptEnds, { keepFirst, keepLast }: MaskSettings): KeptEnds => ({
  first: keepFirst ?? usual.first,
  last: keepLast ?? usual.last,
});

/** The first and the last characters of a text, as many as the field says. */
export const endsMask = (usual: KeptEnds): FieldMask => ({
  keeps: usual,
  text: (value, settings) => endsOf(String(value), keptEnds(usual, settings)),
  sql: (json, settings) => endsSql(jsonText(json), keptEnds(usual, settings)),
});

/** The year of a day or an instant. */
export const yearMask: FieldMask = {
  text: (value: Json) => `${String(value).slice(0, 4)}-**-**`,
  sql: (json) => `left(${jsonText(json)}, 4) || '-**-**'`,
};
