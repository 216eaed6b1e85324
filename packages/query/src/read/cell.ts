import { accessCondition, anyRowCondition, covers } from '@mokuai/access';
import type { FieldModel } from '@mokuai/definition';
import type { Row, SqlContext } from './context.js';

/** An expression over a field's column as the actor may know it: NULL on rows where the cell is not granted. */
export function cell(ctx: SqlContext, row: Row, field: FieldModel, expression: string): string {
  const grant = row.access.grant(field.name);
  if (grant === 'always') return expression;
  // A CASE, unlike a bare NULL, has the type and the collation of the expression.
  if (grant === 'never') return `CASE WHEN false THEN ${expression} END`;
  const { holds, lacks = [] } = row;
  if (holds && grant.some((branch) => covers(branch.scope, holds.scope))) return expression;
  const open = grant.filter((branch) => !lacks.includes(branch));
  return `CASE WHEN ${anyRowCondition(open, row.alias, ctx.scope)} THEN ${expression} END`;
}

/** The field's column, masked. */
export const cellColumn = (ctx: SqlContext, row: Row, field: FieldModel): string =>
  cell(ctx, row, field, `${row.alias}.${field.column}`);

/** The record a lookup points at: the table to read and the condition that finds it where the actor may see it. */
export interface Hop {
  readonly row: Row;
  readonly table: string;
  readonly on: string;
}

/** Crosses a lookup, or a list to all its members; undefined where the actor may see no record of its target at all. */
export function crossLookup(ctx: SqlContext, row: Row, lookup: FieldModel): Hop | undefined {
  const target = lookup.target ?? lookup.targets;
  const access = target === undefined ? undefined : ctx.access(target);
  if (!access || access.branches.length === 0) return undefined;
  const alias = ctx.alias();
  const visible = accessCondition(access, alias, ctx.scope);
  return {
    row: { alias, access },
    table: `${access.module.table} ${alias}`,
    on: [
      `${alias}.id = ${lookup.targets ? `ANY (${cellColumn(ctx, row, lookup)})` : cellColumn(ctx, row, lookup)}`,
      `${alias}.deleted_at IS NULL`,
      visible,
    ]
      .filter((condition) => condition !== 'true')
      .join(' AND '),
  };
}
