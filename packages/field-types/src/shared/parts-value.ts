import type { Json } from '@mokuai/expression';
import { literal } from '@mokuai/kernel';
import type { Column, JsonSchema } from '../field-type.js';
import { cleanText, compareText, PINYIN, textSchema } from './text-value.js';

/** A value made of named texts, none of which has to be there. */
export type Parts = Readonly<Record<string, string>>;

/** Name of each part with the most characters it may have, in the order in which values are compared. */
type PartLengths = Readonly<Record<string, number>>;

export const partsIn = (value: Json | undefined): Parts => (value ?? {}) as unknown as Parts;

/** SQL of one part, counted from 1; empty text where it is missing. */
export const partSql = (column: string, place: number): string => `(${column})[${place}]`;

/**
 * What types have in common whose value is an object of texts: kept as an array with a place for each part, so that they
 * sort part by part, Chinese by pinyin, and fit an index.
 */
export function partsValue(lengths: PartLengths) {
  const names = Object.keys(lengths);
  const texts = (value: Json): readonly string[] => names.map((name) => partsIn(value)[name] ?? '');
  return {
    column: (): Column => ({ type: 'text[]', collation: PINYIN }),
    alter: () => 'same' as const,
    /** Schemas of the parts. */
    properties: Object.fromEntries(names.map((name) => [name, textSchema(lengths[name]!)])) as Record<
      string,
      JsonSchema
    >,
    /** The parts that say something, cleaned, in their order. */
    clean(value: Json): Parts {
      const given = partsIn(value);
      const kept = names.map((name) => [name, given[name] === undefined ? null : cleanText(given[name])] as const);
      return Object.fromEntries(kept.filter((part): part is [string, string] => part[1] !== null));
    },
    parameter: (value: Json) => texts(value),
    projection(column: string): string {
      const pairs = names.map((name, n) => `${literal(name)}, nullif(${partSql(column, n + 1)}, '')`);
      return `(CASE WHEN ${column} IS NOT NULL THEN json_strip_nulls(json_build_object(${pairs.join(', ')})) END)`;
    },
    sortKey: (column: string) => column,
    compare(a: Json, b: Json): number {
      const [left, right] = [texts(a), texts(b)];
      for (const [n, text] of left.entries()) {
        const order = compareText(text, right[n]!);
        if (order !== 0) return order;
      }
      return 0;
    },
  };
}
