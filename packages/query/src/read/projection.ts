import { ident } from '@mokuai/kernel';
import type { Access } from '@mokuai/access';
import type { FieldModel } from '@mokuai/definition';
import { cell, cellColumn, crossLookup, isMasked, jsonCell, shownCell } from './cell.js';
import type { Row, SqlContext } from './context.js';
import { hasChildren } from './hierarchy.js';

/** A lookup to show beside its id. Without fields: `{id, title}`. */
export interface Expansion {
  readonly lookup: FieldModel;
  readonly fields: readonly FieldModel[] | undefined;
}

/** What of a record is shown. */
export interface Shown {
  readonly fields: readonly FieldModel[];
  readonly expand: readonly Expansion[];
  /** Adds `deleted_at`: the recycle bin says when. */
  readonly deletedAt?: boolean;
  /** Adds `_children`: does a record that the actor may see point at this one by the lookup? */
  readonly children?: FieldModel | undefined;
}

/** How an instant is written. */
export const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** Every field that the actor may read on at least one row, in the module's order. */
export const readableFields = (access: Access): readonly FieldModel[] =>
  [...access.module.fields.values()].filter((field) => access.grant(field.name) !== 'never');

/** The same with those of which the actor sees the mask. */
export const shownFields = (access: Access): readonly FieldModel[] =>
  [...access.module.fields.values()].filter((field) => access.shown(field.name) !== 'never');

/** A field as a member of a record, as the actor may know it. */
export const memberColumn = (ctx: SqlContext, row: Row, field: FieldModel): string =>
  `${jsonCell(ctx, row, field, field.member(row.alias))} AS ${ident(field.name)}`;

/** The select list that is a record: its members by their names, for `@mokuai/wire`. */
export function memberColumns(ctx: SqlContext, row: Row, shown: Shown): string {
  const columns = shown.fields.map((field) => memberColumn(ctx, row, field));
  if (shown.deletedAt) columns.push(`${row.alias}.deleted_at AS "deleted_at"`);
  if (shown.children) columns.push(`${hasChildren(ctx, row, shown.children)} AS "_children"`);
  if (shown.expand.length > 0) columns.push(`${expansions(ctx, row, shown.expand)} AS "expand"`);
  return columns.join(', ');
}

/** How many columns those are. */
export const memberCount = ({ fields, expand, deletedAt, children }: Shown): number =>
  fields.length + (deletedAt ? 1 : 0) + (children ? 1 : 0) + (expand.length > 0 ? 1 : 0);

/** A record within another one: the select list that `row_to_json` takes names and values from. */
const innerColumns = (ctx: SqlContext, row: Row, fields: readonly FieldModel[]): string =>
  fields.map((f) => `${jsonCell(ctx, row, f, f.projection(row.alias))} AS ${ident(f.name)}`).join(', ');

function expansions(ctx: SqlContext, row: Row, expand: readonly Expansion[]): string {
  const columns = expand.map((e) => `${expansion(ctx, row, e)} AS ${ident(e.lookup.name)}`);
  return `(SELECT row_to_json(j) FROM (SELECT ${columns.join(', ')}) j)`;
}

function expansion(ctx: SqlContext, row: Row, { lookup, fields }: Expansion): string {
  const hop = crossLookup(ctx, row, lookup);
  if (!hop) return 'NULL::json';
  const columns = fields
    ? innerColumns(ctx, hop.row, fields)
    : `${hop.row.alias}.id AS "id", ${titleSql(ctx, hop.row)} AS "title"`;
  if (lookup.targets === undefined)
    return `(SELECT row_to_json(j) FROM (SELECT ${columns} FROM ${hop.table} WHERE ${hop.on}) j)`;
  // In the order of the list.
  const place = `array_position(${cellColumn(ctx, row, lookup)}, ${hop.row.alias}.id)`;
  return `(SELECT json_agg((SELECT row_to_json(j) FROM (SELECT ${columns}) j) ORDER BY ${place}) FROM ${hop.table} WHERE ${hop.on})`;
}

/** What a record is called, as its title field is shown. */
export function titleSql(ctx: SqlContext, row: Row): string {
  const field = row.access.module.fields.get(row.access.module.titleField)!;
  const words = field.type.textSql?.(`${row.alias}.${field.column}`) ?? field.projection(row.alias);
  return isMasked(row, field)
    ? shownCell(ctx, row, field, `(${words})::text`, field.mask!.sql(row.alias))
    : cell(ctx, row, field, words);
}
