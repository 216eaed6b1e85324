import { accessCondition, accessTo, type Actor } from '@mokuai/access';
import { tableOf, type Model, type ModuleModel } from '@mokuai/definition';
import { literal } from '@mokuai/kernel';
import { columnsOf } from './columns.js';
import { lists, lookups } from './references.js';
import { writtenRecord } from './shown.js';
import { Slots, type Template } from './slots.js';
import { fenceCte, trail } from './trail.js';
import { shownColumns } from './update.js';

/** What a delete and a restore change that a record shows. */
const WRITTEN = ['version', 'updated_at', 'updated_by'];
const NO_CHANGES = `'{}'::jsonb`;

/**
 * One statement that moves a record to the recycle bin, unless live records refer to it by a lookup that says `restrict`;
 * answers it with a `ChangeOutcome`. Lists, and lookups that say `clear` or `cascade`, are the business of the statements of `dependents`.
 * Slots: id, me, left, right, revision, version, via, depth.
 */
export function removeTemplate(
  model: Model,
  actor: Actor,
  module: ModuleModel,
  shape: { readonly versioned: boolean; readonly unlocked: boolean },
): Template {
  const slots = new Slots();
  const ctx = slots.context(model, actor);
  const read = accessTo(model, actor, module.name, 'read')!;
  const record = writtenRecord(ctx, read, 'shown');
  const allowed = accessCondition(accessTo(model, actor, module.name, 'delete')!, 't', slots.scope);
  const referenced = module.incoming
    .filter((lookup) => lookup.onDelete === 'restrict' && !lookup.many)
    .map((lookup) => `system.referenced(${literal(tableOf(lookup.module))}, ${literal(lookup.field)}, cur.id)`);
  const ctes = [
    fenceCte(slots),
    `cur AS MATERIALIZED (
    SELECT ${columnsOf(module, 't')}, coalesce(${accessCondition(read, 't', slots.scope)}, false) AS _readable,
      CASE WHEN ${allowed} THEN '{}'::text[] ELSE '{*}' END AS _denied
    FROM ${module.table} t WHERE t.id = ${slots.at('id', 'uuid')} AND t.deleted_at IS NULL AND (SELECT ok FROM fence) FOR UPDATE OF t)`,
    `plan AS MATERIALIZED (
    SELECT ${shape.unlocked ? 'false' : `cur.approval_status = 'pending'`} AS locked,
      ${shape.versioned ? `cur.version <> ${slots.at('version', 'int')}` : 'false'} AS stale,
      ${referenced.join(' OR ') || 'false'} AS referenced
    FROM cur WHERE cur._readable AND cur._denied = '{}')`,
    `done AS (
    UPDATE ${module.table} t SET deleted_at = now(), version = t.version + 1, updated_at = now(), updated_by = ${slots.at('me', 'uuid')}
    FROM plan WHERE t.id = ${slots.at('id', 'uuid')} AND NOT plan.locked AND NOT plan.stale AND NOT plan.referenced
    RETURNING t.id, t.version, t.updated_at, t.updated_by)`,
    trail(module, 'delete', slots, NO_CHANGES),
  ];
  return slots.template(
    `WITH ${ctes.join(',\n  ')}
SELECT ${record.columns}fence.ok AS fenced, cur._readable AS readable, cur._denied AS denied, plan.locked, plan.stale, '{}'::text[] AS bad, plan.referenced,
  done.id IS NOT NULL AS written, shown.id, shown.version, ${record.visible} AS visible
FROM fence LEFT JOIN cur ON true LEFT JOIN plan ON true LEFT JOIN done ON true CROSS JOIN LATERAL (SELECT ${shownColumns(module, WRITTEN)}) shown`,
    { members: record.members },
    module.hash,
  );
}

/**
 * One statement that brings a record back from the recycle bin; answers it with a `ChangeOutcome`. What it points at has to be there still.
 * Slots: id, me, left, right, revision, via, depth.
 */
export function restoreTemplate(model: Model, actor: Actor, module: ModuleModel): Template {
  const slots = new Slots();
  const ctx = slots.context(model, actor);
  const read = accessTo(model, actor, module.name, 'read')!;
  const record = writtenRecord(ctx, read, 'shown');
  const restore = accessCondition(accessTo(model, actor, module.name, 'restore')!, 't', slots.scope);
  const bad = lookups(module.ownFields).map(
    (f) =>
      `CASE WHEN cur.${f.column} IS NOT NULL AND NOT ${isLive(f.target, `cur.${f.column}`)} THEN ${literal(f.name)} END`,
  );
  bad.push(
    ...lists(module.ownFields).map(
      (f) =>
        `CASE WHEN EXISTS (SELECT FROM unnest(cur.${f.column}) m WHERE NOT ${isLive(f.targets, 'm')}) THEN ${literal(f.name)} END`,
    ),
  );
  const ctes = [
    fenceCte(slots),
    `cur AS MATERIALIZED (
    SELECT ${columnsOf(module, 't')}, coalesce(${restore}, false) AS _readable
    FROM ${module.table} t WHERE t.id = ${slots.at('id', 'uuid')} AND t.deleted_at IS NOT NULL AND (SELECT ok FROM fence) FOR UPDATE OF t)`,
    `plan AS MATERIALIZED (SELECT array_remove(ARRAY[${bad.join(', ') || 'NULL'}]::text[], NULL) AS bad FROM cur WHERE cur._readable)`,
    `done AS (
    UPDATE ${module.table} t SET deleted_at = NULL, version = t.version + 1, updated_at = now(), updated_by = ${slots.at('me', 'uuid')}
    FROM plan WHERE t.id = ${slots.at('id', 'uuid')} AND plan.bad = '{}'
    RETURNING t.id, t.version, t.updated_at, t.updated_by)`,
    trail(module, 'restore', slots, NO_CHANGES),
  ];
  return slots.template(
    `WITH ${ctes.join(',\n  ')}
SELECT ${record.columns}fence.ok AS fenced, cur._readable AS readable, '{}'::text[] AS denied, false AS locked, false AS stale, plan.bad, false AS referenced,
  done.id IS NOT NULL AS written, shown.id, shown.version, ${record.visible} AS visible
FROM fence LEFT JOIN cur ON true LEFT JOIN plan ON true LEFT JOIN done ON true CROSS JOIN LATERAL (SELECT ${shownColumns(module, WRITTEN)}) shown`,
    { members: record.members },
    module.hash,
  );
}

/** Locked as long as the write lasts, like every reference. */
const isLive = (target: string, value: string): string =>
  `EXISTS (SELECT FROM ${tableOf(target)} l WHERE l.id = ${value} AND l.deleted_at IS NULL FOR KEY SHARE OF l)`;

/**
 * One statement that removes a record in the recycle bin for good, with its history. Answers `{fenced, purged}`.
 * Slots: id, me, left, right, revision.
 */
export function purgeTemplate(model: Model, actor: Actor, module: ModuleModel): Template {
  const slots = new Slots();
  const allowed = accessCondition(accessTo(model, actor, module.name, 'delete')!, 't', slots.scope);
  return slots.template(`WITH ${fenceCte(slots)},
  done AS (
    DELETE FROM ${module.table} t WHERE t.id = ${slots.at('id', 'uuid')} AND t.deleted_at IS NOT NULL AND ${allowed} AND (SELECT ok FROM fence)
    RETURNING t.id),
  hist AS (DELETE FROM system.history h USING done WHERE h.record_id = done.id)
SELECT fence.ok AS fenced, EXISTS (SELECT FROM done) AS purged FROM fence`);
}
