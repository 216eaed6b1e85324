import { accessCondition, accessTo, cellCondition, type Actor } from '@mokuai/access';
import type { FieldModel, Model, ModuleModel } from '@mokuai/definition';
import { ident, literal } from '@mokuai/kernel';
import { columnsOf } from './columns.js';
import { ownershipOf, ownershipSql } from './ownership.js';
import { hierarchies, standsBelowItself } from './hierarchies.js';
import { badMember, lists, lookups, referenceCondition } from './references.js';
import { writtenRecord } from './shown.js';
import { Slots, valueSlot, wordsSlot, type Template } from './slots.js';
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

/** What stands beside the record, as it is now, that an update, a delete or a restore answers with. */
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
  /** Lookups by which the record would come to stand below itself (update only). */
  readonly circular?: readonly string[] | null;
  /** Modules whose live records refer to this one (delete only). */
  readonly referenced: boolean | null;
  /** Whether a row was written; false without a reason above means that there was nothing to change. */
  readonly written: boolean;
  readonly id: string | null;
  readonly version: number | null;
  /** May the actor read the record as it is now? */
  readonly visible: boolean | null;
}

/**
 * One statement that changes fields of one record, with history (only what really changes) and event; answers the record with a {@link ChangeOutcome}.
 * Slots: id, me, left, right, revision, owner, version, via, depth, and `=field` per written field.
 */
export function updateTemplate(model: Model, actor: Actor, module: ModuleModel, shape: UpdateShape): Template {
  const slots = new Slots();
  const ctx = slots.context(model, actor);
  const id = slots.at('id', 'uuid');
  const read = accessTo(model, actor, module.name, 'read')!;
  const record = writtenRecord(ctx, read, 'shown');
  const own = shape.fields.some(isPlace) ? ownershipSql(module, slots) : undefined;
  const value = (f: FieldModel) =>
    isOwner(module, f) ? slots.at('owner', 'uuid') : slots.at(valueSlot(f.name), f.sqlType);

  const denied = shape.fields.map(
    (f) => `CASE WHEN ${mayWrite(model, actor, module, f, slots)} THEN NULL ELSE ${literal(f.name)} END`,
  );
  // A change of nothing asks whether the record may be changed at all.
  if (denied.length === 0) {
    const row = accessCondition(accessTo(model, actor, module.name, 'update')!, 't', slots.scope);
    denied.push(`CASE WHEN ${row} THEN NULL ELSE '*' END`);
  }
  const bad = [
    ...lookups(shape.fields).map(
      (f) =>
        `CASE WHEN given.${f.column} IS NOT NULL AND given.${f.column} IS DISTINCT FROM t.${f.column} AND NOT ${referenceCondition(ctx, f.target, `given.${f.column}`)} THEN ${literal(f.name)} END`,
    ),
    ...lists(shape.fields).map(
      (f) => `CASE WHEN ${badMember(ctx, f.targets, `given.${f.column}`, `t.${f.column}`)} THEN ${literal(f.name)} END`,
    ),
  ];
  const circular = hierarchies(module, shape.fields).map(
    (f) =>
      `CASE WHEN given.${f.column} IS DISTINCT FROM t.${f.column} AND ${standsBelowItself(module, f, 't.id', `given.${f.column}`)} THEN ${literal(f.name)} END`,
  );
  const changed = shape.fields.map(
    (f) =>
      `CASE WHEN t.${f.column} IS DISTINCT FROM given.${f.column} THEN jsonb_build_object(${literal(f.name)}, jsonb_build_array(${f.projection('t')}, ${f.projection('given')})) ELSE '{}' END`,
  );
  const sets: [column: string, value: string][] = [
    ...shape.fields.filter((f) => !own || !isPlace(f)).map((f): [string, string] => [f.column, value(f)]),
    ...(own ? Object.entries(own.columns) : []),
    ['version', 't.version + 1'],
    ['updated_at', 'now()'],
    ['updated_by', slots.at('me', 'uuid')],
  ];
  const words = shape.fields.flatMap(({ name, search }) =>
    search ? [[ident(search.column), slots.at(wordsSlot(name), 'text')] as const] : [],
  );
  const given = shape.fields.map((f) => `${value(f)} AS ${f.column}`).join(', ');

  const ctes = [
    fenceCte(slots),
    ...(own?.cte ? [own.cte] : []),
    `cur AS MATERIALIZED (
    SELECT ${columnsOf(module, 't')}, coalesce(${accessCondition(read, 't', slots.scope)}, false) AS _readable,
      ${arrayOf(denied)} AS _denied, ${arrayOf(bad)} AS _bad,${circular.length > 0 ? ` ${arrayOf(circular)} AS _circular,` : ''}
      ${changed.join(' || ') || `'{}'::jsonb`} AS _changes,
      ${shape.unlocked ? 'false' : `t.approval_status = 'pending'`} AS _locked,
      ${shape.versioned ? `t.version <> ${slots.at('version', 'int')}` : 'false'} AS _stale
    FROM ${module.table} t, (SELECT ${given}) given WHERE t.id = ${id} AND t.deleted_at IS NULL AND (SELECT ok FROM fence) FOR NO KEY UPDATE OF t)`,
    `done AS (
    UPDATE ${module.table} t SET ${[...sets, ...words].map(([column, to]) => `${column} = ${to}`).join(', ')}
    FROM cur
    WHERE t.id = ${id} AND cur._readable AND cur._denied = '{}' AND cur._bad = '{}'${circular.length > 0 ? ` AND cur._circular = '{}'` : ''} AND NOT cur._locked AND NOT cur._stale AND cur._changes <> '{}'
    RETURNING t.id, ${sets.map(([column]) => `t.${column}`).join(', ')}, cur._changes)`,
    trail(module, 'update', slots, 'done._changes'),
  ];
  const names = sets.map(([column]) => column);
  return slots.template(
    `WITH ${ctes.join(',\n  ')}
SELECT ${record.columns}fence.ok AS fenced, cur._readable AS readable, cur._denied AS denied, cur._locked AS locked, cur._stale AS stale, cur._bad AS bad,${circular.length > 0 ? ' cur._circular AS circular,' : ''} NULL::boolean AS referenced,
  done.id IS NOT NULL AS written, shown.id, shown.version, ${record.visible} AS visible
FROM fence LEFT JOIN cur ON true LEFT JOIN done ON true CROSS JOIN LATERAL (SELECT ${shownColumns(module, names)}) shown`,
    { members: record.members },
    module.hash,
  );
}

/** The record after the statement: as written in `done`, which has these columns, or as it is in `cur` where nothing was. */
export function shownColumns(module: ModuleModel, written: readonly string[]): string {
  const names = new Set(written.map((column) => column.replaceAll('"', '')));
  return [...[...module.fields.values()].map((f) => f.column), 'dlft']
    .map((column) =>
      names.has(column.replaceAll('"', ''))
        ? `CASE WHEN done.id IS NULL THEN cur.${column} ELSE done.${column} END AS ${column}`
        : `cur.${column}`,
    )
    .join(', ');
}

const isPlace = (field: FieldModel): boolean => field.system && (field.name === 'owner' || field.name === 'department');

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
