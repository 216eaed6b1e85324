import { accessCondition, type Access } from '@mokuai/access';
import type { SqlContext } from '../read/context.js';
import { memberColumn, shownFields } from '../read/projection.js';

/** The record that a write answers with, as the actor may read it. */
export interface WrittenRecord {
  /** Its columns, for a select list to begin with. */
  readonly columns: string;
  readonly members: number;
  /** Boolean SQL: a write may take the record out of the actor's sight (a new owner, a role that creates but does not read). */
  readonly visible: string;
}

/** @param alias of a row with the module's columns, `owner` and `dlft` among them */
export function writtenRecord(ctx: SqlContext, access: Access, alias: string): WrittenRecord {
  const row = { alias, access };
  const fields = access.branches.length > 0 ? shownFields(access) : [];
  return {
    columns: fields.map((field) => `${memberColumn(ctx, row, field)}, `).join(''),
    members: fields.length,
    visible: accessCondition(access, alias, ctx.scope),
  };
}
