import { accessCondition, accessTo, cellCondition, type Actor } from '@mokuai/access';
import type { FieldModel, Model, ModuleModel } from '@mokuai/definition';
import { literal } from '@mokuai/kernel';
import { columnsOf } from './columns.js';
import { ownershipOf, ownershipSql } from './ownership.js';
import { writtenJson } from './record-json.js';
import { referenceCondition } from './references.js';
import { Slots, valueSlot, type Template } from './slots.js';
import { fenceCte, trail } from './trail.js';

/** What kind of update a template is for. */
export interface UpdateShape {
  /** The fields written, in the module's order. */
  readonly fields: readonly FieldModel[];
  /** Is there a version to compare with, in slot `version`? */
  readonly versioned: boolean;
  /** May a record be written while its approval runs? */
  readonly unlocked: boolean;
}

/** The one row that an update, a delete or a restore answers with. */
export interface ChangeOutcome {
  /** False: the Model is not the published one; nothing was done. */
  readonly fenced: boolean;
  /** Null: there is no such record. */
  readonly readable: boolean | null;
  /** Fields the actor may not write on this row; `*`: the row is out of reach for this operation. Not empty: nothing was done. */
  readonly denied: readonly string[] | null;
  readonly locked: boolean | null;
  readonly stale: boolean | null;
  /** Fields that point at no live record the actor may see. */
  readonly bad: readonly string[] | null;
  /** Modules whose live records refer to this one (delete only). */
  readonly referenced: boolean | null;
  /** Whether a row was written; false without a reason above means that there was nothing to change. */
  readonly written: boolean;
  readonly id: string | null;
  readonly version: number | null;
  /** The record as it is now, for whoever may read it. */
  readonly json: string | null;
}

/**
 * One statement that changes fields of one record, with history (only what really changes) and event; answers a {@link ChangeOutcome}.
 * Slots: id, me, left, right, revision, owner, version, via, depth, and `=field` per written field.
 */
export function updateTemplate(model: Model, actor: Actor, module: ModuleModel, shape: UpdateShape): Template {
  const slots = new Slots();
  const ctx = slots.context(model, actor);
  const id = slots.at('id', 'uuid');
  const read = accessTo(model, actor, module.name, 'read')!;
  const own = shape.fields.some((f) => f.system && (f.name === 'owner' || f.name === 'department'))
    ? ownershipSql(module, slots)
    : undefined;
  const value = (f: FieldModel) =>
    isOwner(module, f) ? slots.at('owner', 'uuid') : slots.at(valueSlot(f.name), f.sqlType);

  const denied = shape.fields.map(
    (f) => `CASE WHEN ${mayWrite(model, actor, module, f, slots)} THEN NULL ELSE ${literal(f.name)} END`,
  );
  const bad = shape.fields.flatMap((f) =>
    f.target === undefined
      ? []
      : [
          `CASE WHEN given.${f.column} IS NOT NULL AND given.${f.column} IS DISTINCT FROM cur.${f.column} AND NOT ${referenceCondition(ctx, f.target, `given.${f.column}`)} THEN ${literal(f.name)} END`,
        ],
  );
  const changed = shape.fields.map(
    (f) =>
      `CASE WHEN cur.${f.column} IS DISTINCT FROM given.${f.column} THEN jsonb_build_object(${literal(f.name)}, jsonb_build_array(${f.projection('cur')}, ${f.projection('given')})) ELSE '{}' END`,
  );
  const sets = shape.fields
    .filter((f) => !own || !(f.system && (f.name === 'owner' || f.name === 'department')))
    .map((f) => `${f.column} = given.${f.column}`);
  if (own) sets.push(`owner = ${own.owner}`, `department = ${own.department}`, `dlft = ${own.dlft}`);

  const ctes = [
    fenceCte(slots),
    ...(own?.cte ? [own.cte] : []),
    `given AS MATERIALIZED (SELECT ${shape.fields.map((f) => `${value(f)} AS ${f.column}`).join(', ')})`,
    `cur AS MATERIALIZED (
    SELECT ${columnsOf(module, 't')}, coalesce(${accessCondition(read, 't', slots.scope)}, false) AS _readable, ${arrayOf(denied)} AS _denied
    FROM ${module.table} t WHERE t.id = ${id} AND t.deleted_at IS NULL AND (SELECT ok FROM fence) FOR NO KEY UPDATE OF t)`,
    `plan AS MATERIALIZED (
    SELECT ${arrayOf(bad)} AS bad, ${changed.join(' || ') || `'{}'::jsonb`} AS changes,
      ${shape.unlocked ? 'false' : `cur.approval_status = 'pending'`} AS locked,
      ${shape.versioned ? `cur.version <> ${slots.at('version', 'int')}` : 'false'} AS stale
    FROM cur, given WHERE cur._readable)`,
    `done AS (
    UPDATE ${module.table} t SET ${sets.map((set) => `${set}, `).join('')}version = t.version + 1, updated_at = now(), updated_by = ${slots.at('me', 'uuid')}
    FROM cur, given, plan
    WHERE t.id = ${id} AND cur._denied = '{}' AND plan.bad = '{}' AND NOT plan.locked AND NOT plan.stale AND plan.changes <> '{}'
    RETURNING ${columnsOf(module, 't')})`,
    trail(module.name, 'update', slots, { sql: 'plan.changes', from: ', plan' }),
    shownCte(module),
  ];
  return slots.template(`WITH ${ctes.join(',\n  ')}
SELECT fence.ok AS fenced, cur._readable AS readable, cur._denied AS denied, plan.locked, plan.stale, plan.bad, NULL::boolean AS referenced,
  EXISTS (SELECT FROM done) AS written, shown.id, shown.version, ${writtenJson(ctx, read, 'shown')} AS json
FROM fence LEFT JOIN cur ON true LEFT JOIN plan ON true LEFT JOIN shown ON true`);
}

/** The record after the statement: as written, or as it is where nothing was. */
export const shownCte = (module: ModuleModel): string =>
  `shown AS (SELECT ${columnsOf(module)} FROM done UNION ALL SELECT ${columnsOf(module)} FROM cur WHERE NOT EXISTS (SELECT FROM done))`;

/** A text array without the NULLs. */
const arrayOf = (items: readonly string[]): string =>
  items.length ? `array_remove(ARRAY[${items.join(', ')}]::text[], NULL)` : `'{}'::text[]`;

const isOwner = (module: ModuleModel, field: FieldModel): boolean =>
  field.system && field.name === 'owner' && ownershipOf(module) === 'owner';

/** Boolean SQL over `t`, the row as it was: giving it away is `assign`; other system fields go with the row, own ones cell by cell. */
function mayWrite(model: Model, actor: Actor, module: ModuleModel, field: FieldModel, slots: Slots): string {
  const access = accessTo(model, actor, module.name, isOwner(module, field) ? 'assign' : 'update')!;
  const row = accessCondition(access, 't', slots.scope);
  const cell = field.system ? 'true' : cellCondition(access, field.name, 't', slots.scope);
  return cell === 'true' || row === 'false' ? row : `(${row} AND ${cell})`;
}
