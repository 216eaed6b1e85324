import type { Bound, BoundComparison } from '@mokuai/expression';
import { resolveOperands } from '@mokuai/expression';
import type { FieldModel } from '@mokuai/definition';
import { cellColumn, crossLookup } from './cell.js';
import type { Row, SqlContext } from './context.js';
import type { AllowedPath } from './path.js';

/** A filter as boolean SQL over a row, in which what the actor may not know is NULL. NULL counts as false. */
export function filterSql(ctx: SqlContext, row: Row, filter: Bound<AllowedPath>): string {
  return write(resolveOperands(filter, ctx.moment));

  function write(bound: Bound<AllowedPath>): string {
    switch (bound.kind) {
      case 'and':
      case 'or':
        if (bound.items.length === 0) return bound.kind === 'and' ? 'true' : 'false';
        return `(${bound.items.map(write).join(bound.kind === 'and' ? ' AND ' : ' OR ')})`;
      case 'not':
        return `(${write(bound.item)}) IS NOT TRUE`;
      case 'compare':
        return `(${comparison(ctx, row, bound)})`;
    }
  }
}

function comparison(ctx: SqlContext, row: Row, bound: BoundComparison<AllowedPath>): string {
  const { operator, operand, other, field: path } = bound;
  if (other) return operator.sqlFields!(pathSql(ctx, row, path), pathSql(ctx, row, other));
  // What is never true of an empty field may be asked of the target's rows: Postgres makes a semi-join of it.
  if (operator.strict)
    return behind(ctx, row, path.lookups, {
      here: (target) => operator.sql(cellColumn(ctx, target, path.field), operand, ctx.params),
      cross: (table, on, inner) => `EXISTS (SELECT FROM ${table} WHERE ${on} AND ${inner})`,
      nowhere: 'false',
    });
  return operator.sql(pathSql(ctx, row, path), operand, ctx.params);
}

/** The value of a path as an expression. */
function pathSql(ctx: SqlContext, row: Row, { lookups, field }: AllowedPath): string {
  return behind(ctx, row, lookups, {
    here: (target) => cellColumn(ctx, target, field),
    cross: (table, on, inner) => `(SELECT ${inner} FROM ${table} WHERE ${on})`,
    nowhere: `NULL::${field.sqlType}`,
  });
}

interface Crossing {
  readonly here: (row: Row) => string;
  readonly cross: (table: string, on: string, inner: string) => string;
  /** Where the actor may see no record of a target. */
  readonly nowhere: string;
}

function behind(ctx: SqlContext, row: Row, [lookup, ...rest]: readonly FieldModel[], crossing: Crossing): string {
  if (!lookup) return crossing.here(row);
  const hop = crossLookup(ctx, row, lookup);
  return hop ? crossing.cross(hop.table, hop.on, behind(ctx, hop.row, rest, crossing)) : crossing.nowhere;
}
