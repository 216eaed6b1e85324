import { accessCondition } from '@mokuai/access';
import type { FieldModel } from '@mokuai/definition';
import { cellColumn, crossLookup } from './cell.js';
import type { Row, SqlContext } from './context.js';
import { reachable } from './visible.js';

/**
 * Boolean SQL: does the row stand below none that the actor may see? What points at a record out of the actor's sight, or
 * whose lookup is hidden, stands at the top.
 */
export function isTop(ctx: SqlContext, row: Row, parent: FieldModel): string {
  const above = cellColumn(ctx, row, parent);
  const hop = crossLookup(ctx, row, parent);
  // Who sees all records sees every parent: none is deleted while something points at it.
  if (!hop || accessCondition(hop.row.access, hop.row.alias, ctx.scope) === 'true') return `${above} IS NULL`;
  return `(${above} IS NULL OR NOT EXISTS (SELECT FROM ${hop.table} WHERE ${hop.on}))`;
}

/** Boolean SQL: does a record that the actor may see stand below the row? */
export function hasChildren(ctx: SqlContext, row: Row, parent: FieldModel): string {
  const below: Row = { alias: ctx.alias(), access: row.access };
  const points = `${cellColumn(ctx, below, parent)} = ${row.alias}.id`;
  return `EXISTS (SELECT FROM ${row.access.module.table} ${below.alias} WHERE ${points} AND ${reachable(ctx, row.access, below.alias)})`;
}
