import { accessCondition, anyRowCondition, covers, shownCondition } from '@mokuai/access';
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

/** May some of the rows show no more than the mask of the field? */
export const isMasked = ({ access }: Row, field: FieldModel): boolean =>
  field.mask !== undefined && access.grant(field.name) !== 'always' && access.shown(field.name) !== 'never';

/**
 * What is shown of a field: `whole` on rows where the cell is granted, `mask` of it where only that may be seen, else NULL.
 * Both are of one type. The value of a masked cell does not leave the statement.
 */
export function shownCell(ctx: SqlContext, row: Row, field: FieldModel, whole: string, mask: string): string {
  const grant = row.access.grant(field.name);
  const shown = shownCondition(row.access, field.name, row.alias, ctx.scope);
  const granted =
    typeof grant === 'string' ? '' : `WHEN ${anyRowCondition(grant, row.alias, ctx.scope)} THEN ${whole} `;
  const isThere = `${row.alias}.${field.column} IS NOT NULL`;
  return `CASE ${granted}WHEN ${shown === 'true' ? isThere : `${shown} AND ${isThere}`} THEN ${mask} END`;
}

/** A masked cell as it stands in a record: `{"masked": "138****8888"}`. */
const maskJson = (row: Row, { mask }: FieldModel): string => `json_build_object('masked', ${mask!.sql(row.alias)})`;

/** A field as it is shown in JSON, where `expression` is how it is shown whole. */
export const jsonCell = (ctx: SqlContext, row: Row, field: FieldModel, expression: string): string =>
  isMasked(row, field)
    ? shownCell(ctx, row, field, `to_json(${field.projection(row.alias)})`, maskJson(row, field))
    : cell(ctx, row, field, expression);

/** The field's column, NULL where the cell is not granted. */
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
