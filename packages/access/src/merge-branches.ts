import { branchOf, covers, type Branch, type RowScope } from './branch.js';

const NARROW_TO_WIDE: readonly RowScope[] = ['own', 'department', 'department_and_below', 'all'];

/**
 * The least list of branches that grants the same cells: one per scope, each with everything its rows are granted by
 * wider scopes too, and none that adds nothing to a wider one. Widest first.
 */
export function mergeBranches(branches: readonly Branch[]): readonly Branch[] {
  const present = NARROW_TO_WIDE.filter((scope) => branches.some((b) => b.scope === scope));
  const complete = present.map((scope) => {
    const holding = branches.filter((b) => covers(b.scope, scope));
    return branchOf(
      scope,
      holding.flatMap((b) => [...b.fields]),
      holding.flatMap((b) => [...(b.masked ?? [])]),
    );
  });
  return complete
    .filter((b) => !complete.some((o) => o !== b && covers(o.scope, b.scope) && grantsAsMuch(o, b)))
    .reverse();
}

/** Of two branches the wider of which grants no more than the narrower: is it the same? */
const grantsAsMuch = (wide: Branch, narrow: Branch): boolean =>
  wide.fields.size === narrow.fields.size && (wide.masked?.size ?? 0) === (narrow.masked?.size ?? 0);
