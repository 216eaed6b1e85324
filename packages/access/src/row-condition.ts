import type { Actor } from './actor.js';
import { covers, type Branch } from './branch.js';

/** Placeholders for what a row condition compares with. Asked for only when needed. */
export interface ScopeParams {
  userId(): string;
  left(): string;
  right(): string;
}

/** SQL that is true for the rows of a branch; `alias` is the row's quoted table alias. NULL counts as false. */
export function rowCondition(branch: Branch, alias: string, params: ScopeParams): string {
  switch (branch.scope) {
    case 'all':
      return 'true';
    case 'own':
      return `${alias}.owner = ${params.userId()}`;
    case 'department':
      return `${alias}.dlft = ${params.left()}`;
    case 'department_and_below':
      return `${alias}.dlft BETWEEN ${params.left()} AND ${params.right()}`;
  }
}

/** SQL that is true for rows of any of the branches; `false` for none. Put in parentheses where it is more than one. */
export function anyRowCondition(branches: readonly Branch[], alias: string, params: ScopeParams): string {
  const widest = widestBranches(branches);
  if (widest.length === 0) return 'false';
  const conditions = widest.map((b) => rowCondition(b, alias, params));
  return conditions.length === 1 ? conditions[0]! : `(${conditions.join(' OR ')})`;
}

/** The branches whose rows no other branch has all of. */
export const widestBranches = (branches: readonly Branch[]): readonly Branch[] =>
  branches.filter((b) => !branches.some((o) => o !== b && covers(o.scope, b.scope)));

/** What a row condition needs to know of a record. */
export interface ScopedRecord {
  readonly owner: string | null;
  readonly dlft: number | null;
}

/** Is the record a row of the branch? The same answer as `rowCondition` gives. */
export function inBranch(branch: Branch, record: ScopedRecord, actor: Actor): boolean {
  switch (branch.scope) {
    case 'all':
      return true;
    case 'own':
      return record.owner === actor.userId;
    case 'department':
      return record.dlft !== null && record.dlft === actor.department?.left;
    case 'department_and_below':
      return (
        record.dlft !== null &&
        !!actor.department &&
        record.dlft >= actor.department.left &&
        record.dlft <= actor.department.right
      );
  }
}
