import { tableOf, type ModuleModel } from '@mokuai/definition';
import { literal } from '@mokuai/kernel';
import { Slots, type Template } from './slots.js';
import { trail } from './trail.js';

type Incoming = ModuleModel['incoming'][number];

/** Boolean SQL: does the record `t` refer to one of the ids? */
const refers = ({ field, many }: Incoming, ids: string): string =>
  many ? `t."${field}" && ${ids}` : `t."${field}" = ANY (${ids})`;

/** What is left of `was` without the ids. */
const without = ({ many }: Incoming, ids: string): string =>
  many
    ? `NULLIF(ARRAY(SELECT m FROM unnest(cur.was) WITH ORDINALITY AS x (m, n) WHERE m <> ALL (${ids}) ORDER BY n), '{}')`
    : 'NULL';

/**
 * Takes the deleted ones off a lookup of all live records that point at the deleted ones. Part of the delete's transaction: takes no fence.
 * Slots: ids (uuid[]), me, revision, via, depth. Answers nothing.
 * @param module of the lookup
 */
export function clearTemplate(lookup: Incoming, module: ModuleModel): Template {
  const slots = new Slots();
  const ids = slots.at('ids', 'uuid[]');
  const column = `"${lookup.field}"`;
  return slots.template(`WITH cur AS MATERIALIZED (
    SELECT t.id, t.${column} AS was FROM ${tableOf(lookup.module)} t WHERE ${refers(lookup, ids)} AND t.deleted_at IS NULL ORDER BY t.id FOR NO KEY UPDATE OF t),
  done AS (
    UPDATE ${tableOf(lookup.module)} t SET ${column} = ${without(lookup, ids)}, version = t.version + 1, updated_at = now(), updated_by = ${slots.at('me', 'uuid')}
    FROM cur WHERE t.id = cur.id
    RETURNING t.id, t.version, t.updated_at, cur.was, t.${column} AS kept),
  ${trail(module, 'update', slots, `jsonb_build_object(${literal(lookup.field)}, jsonb_build_array(done.was, done.kept))`)}
SELECT count(*) AS cleared FROM done`);
}

/**
 * Moves all live records that point at the deleted ones to the recycle bin too. Part of the delete's transaction: takes no fence.
 * Slots: ids (uuid[]), me, revision, via, depth. Answers `{ids, locked}`: what was deleted, and whether an approval runs on any of it.
 * @param module of the lookup
 */
export function cascadeTemplate(lookup: Incoming, module: ModuleModel): Template {
  const slots = new Slots();
  return slots.template(`WITH cur AS MATERIALIZED (
    SELECT t.id, t.approval_status FROM ${tableOf(lookup.module)} t WHERE ${refers(lookup, slots.at('ids', 'uuid[]'))} AND t.deleted_at IS NULL ORDER BY t.id FOR UPDATE OF t),
  done AS (
    UPDATE ${tableOf(lookup.module)} t SET deleted_at = now(), version = t.version + 1, updated_at = now(), updated_by = ${slots.at('me', 'uuid')}
    FROM cur WHERE t.id = cur.id
    RETURNING t.id, t.version, t.updated_at),
  ${trail(module, 'delete', slots, `'{}'::jsonb`)}
SELECT coalesce(array_agg(cur.id), '{}') AS ids, coalesce(bool_or(cur.approval_status = 'pending'), false) AS locked FROM cur`);
}

/** Do live records still refer to any of the deleted ones by this lookup? Slots: ids. Answers `{referenced}`. */
export function restrictTemplate(lookup: Incoming): Template {
  const slots = new Slots();
  return slots.template(
    `SELECT EXISTS (SELECT FROM ${tableOf(lookup.module)} t WHERE ${refers(lookup, slots.at('ids', 'uuid[]'))} AND t.deleted_at IS NULL) AS referenced`,
  );
}
