import type { Bound, BoundComparison, Comparison, Predicate } from './predicate.js';

/** The comparisons of a bound predicate, from left to right. */
export function comparisonsOf<F>(bound: Bound<F>): readonly BoundComparison<F>[] {
  if (bound.kind === 'compare') return [bound];
  return bound.kind === 'not' ? comparisonsOf(bound.item) : bound.items.flatMap((item) => comparisonsOf(item));
}

/** Every field that a bound predicate reads, the other sides of comparisons included; each once. */
export const fieldsOf = <F>(bound: Bound<F>): readonly F[] => [
  ...new Set(comparisonsOf(bound).flatMap(({ field, other }) => (other === undefined ? [field] : [field, other]))),
];

function plainComparisonsOf(predicate: Predicate): readonly Comparison[] {
  if ('field' in predicate) return [predicate];
  if ('not' in predicate) return plainComparisonsOf(predicate.not);
  return ('and' in predicate ? predicate.and : predicate.or).flatMap(plainComparisonsOf);
}

/** The field paths that a predicate names, before it is bound; each once. */
export const pathsOf = (predicate: Predicate): readonly string[] => [
  ...new Set(
    plainComparisonsOf(predicate).flatMap(({ field, valueField }) =>
      valueField === undefined ? [field] : [field, valueField],
    ),
  ),
];
