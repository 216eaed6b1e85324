/**
 * `LIKE` under names that tell the planner how many rows a term is in, which Postgres guesses to be hardly any: it then reads
 * all that a person may see, where a page is full after a few of the newest. The shares are those of the estimators that
 * Postgres has for its own types.
 */
const COMMON = { operator: '~~#', estimator: 'positionsel', share: 0.1 };
const USUAL = { operator: '~~##', estimator: 'areasel', share: 0.005 };

/** What makes the operators. A migration runs these: they are never edited. */
export const SEARCH_OPERATORS: readonly string[] = [COMMON, USUAL].map(
  ({ operator, estimator }) =>
    `CREATE OPERATOR system.${operator} (FUNCTION = textlike, LEFTARG = text, RIGHTARG = text, RESTRICT = ${estimator})`,
);

/** The operator whose estimate is nearest to a share of the rows: the middle between two, as ratios go. */
export function likeOf(share: number): string {
  if (share >= Math.sqrt(COMMON.share * USUAL.share)) return `OPERATOR(system.${COMMON.operator})`;
  // What is rarer is taken from the search indexes, or else is as rare as Postgres thinks.
  return share >= USUAL.share / 5 ? `OPERATOR(system.${USUAL.operator})` : 'LIKE';
}
