import { covers, widestBranches, type Access, type Branch } from '@mokuai/access';
import type { AllowedQuery } from './allow.js';
import type { AllowedSort } from './granting.js';

/** Rows to read in one go: those of a branch that are in none of some others. */
export interface Source {
  readonly holds: Branch;
  readonly lacks: readonly Branch[];
}

/** How an allowed request is read. */
export interface ReadPlan {
  readonly query: AllowedQuery;
  /** Together they have every row the actor may read; a row in two of them has the same sort keys in both. */
  readonly sources: readonly Source[];
  /** Which sort keys are NULL in the row after which to go on; undefined for the first page. */
  readonly after: readonly boolean[] | undefined;
}

/** Decides from which branches to read. Takes nothing but what `allow` gave. */
export const plan = (query: AllowedQuery, after?: readonly boolean[]): ReadPlan => ({
  query,
  sources: sourcesOf(query.access, query.sort),
  after,
});

/**
 * Where a sort key is granted on some branches only, those are read in the order of its index, and the rest without it
 * (their key is NULL): a key masked by CASE would have to be computed and sorted for every row.
 */
function sourcesOf(access: Access, sort: readonly AllowedSort[]): readonly Source[] {
  const whole = access.rows.map((holds) => ({ holds, lacks: [] }));
  const grants = sort.map(({ path }) => access.grant((path.lookups[0] ?? path.field).name));
  const partial = grants.filter((grant): grant is readonly Branch[] => typeof grant !== 'string');
  const granting = partial[0];
  if (!granting || !partial.every((other) => sameBranches(other, granting))) return whole;
  const rest = access.rows.filter((row) => !granting.some((branch) => covers(branch.scope, row.scope)));
  return [
    ...widestBranches(granting).map((holds) => ({ holds, lacks: [] })),
    ...rest.map((holds) => ({ holds, lacks: granting })),
  ];
}

const sameBranches = (a: readonly Branch[], b: readonly Branch[]): boolean =>
  a.length === b.length && a.every((branch) => b.includes(branch));
