import type { Actor } from '@mokuai/access';
import type { Model, ModuleModel } from '@mokuai/definition';
import { ident, literal } from '@mokuai/kernel';
import { writableFields } from './columns.js';
import { badMember, lists, lookups, referenceCondition } from './references.js';
import { Slots, type Template } from './slots.js';
import { fenceCte, keptChanges } from './trail.js';

/** One answer per row that was given, in their order. */
export interface CreateManyOutcome {
  readonly fenced: boolean;
  /** Where the row stood in the input. */
  readonly n: number;
  /** Was it written? If not, one of its references is bad or one of its unique values is taken. */
  readonly written: boolean;
}

/**
 * One statement that creates many records of a module whose owner is a user; rows that cannot be created are left out,
 * the others are written. Answers {@link CreateManyOutcome}s. Slots: rows (JSON array of objects: _n, id, owner and the
 * parameter of every field, and the words of those that are searched by their columns), changes (JSON object: by id, what history says), me, left, right, revision, via, depth.
 */
export function createManyTemplate(model: Model, actor: Actor, module: ModuleModel): Template {
  const slots = new Slots();
  const ctx = slots.context(model, actor);
  const me = slots.at('me', 'uuid');
  const name = literal(module.name);
  const own = module.ownFields;
  const types = ['_n int', 'id uuid', 'owner uuid', ...own.map((f) => `${f.column} ${f.sqlType}`)];
  const good = lookups(writableFields(module)).map(
    (f) => `(given.${f.column} IS NULL OR ${referenceCondition(ctx, f.target, `given.${f.column}`)})`,
  );
  good.push(...lists(writableFields(module)).map((f) => `NOT ${badMember(ctx, f.targets, `given.${f.column}`)}`));
  const words = own.flatMap((f) => (f.search ? [ident(f.search.column)] : []));
  types.push(...words.map((column) => `${column} text`));
  const list = (make: (column: string) => string) =>
    [...own.map((f) => f.column), ...words].map((column) => `, ${make(column)}`).join('');
  return slots.template(`WITH ${fenceCte(slots)},
  given AS MATERIALIZED (SELECT * FROM json_to_recordset(${slots.at('rows', 'json')}) AS x(${types.join(', ')})),
  fit AS MATERIALIZED (SELECT given.* FROM given WHERE (SELECT ok FROM fence)${good.map((g) => ` AND ${g}`).join('')}),
  done AS (
    INSERT INTO ${module.table} (id, version, created_at, created_by, updated_at, updated_by, owner, department, dlft, approval_status${list((c) => c)})
    SELECT fit.id, 1, now(), ${me}, now(), ${me}, u.id, u.department, u.dlft, 'none'${list((c) => `fit.${c}`)}
    FROM fit LEFT JOIN "record"."user" u ON u.id = fit.owner AND u.deleted_at IS NULL
    ON CONFLICT DO NOTHING
    RETURNING id, version, updated_at),
  -- Looked up and not joined: the planner expects few rows and would compare each with each.
  made AS MATERIALIZED (SELECT done.id, done.version, done.updated_at, ${slots.at('changes', 'jsonb')} -> done.id::text AS changes FROM done),
  hist AS (
    INSERT INTO system.history (record_id, version, module, at, op, actor, via, changes)
    SELECT made.id, made.version, ${name}, made.updated_at, 'create', ${me}, ${slots.at('via', 'jsonb')}, ${keptChanges(module, 'made.changes')} FROM made),
  event AS (
    INSERT INTO system.outbox (topic, module, record_id, payload)
    SELECT 'record', ${name}, made.id, jsonb_build_object('op', 'create', 'version', made.version, 'revision', ${slots.at('revision', 'int')},
      'actor', ${me}, 'via', ${slots.at('via', 'jsonb')}, 'depth', ${slots.at('depth', 'int')}, 'changes', made.changes) FROM made)
SELECT (SELECT ok FROM fence) AS fenced, given._n AS n, done.id IS NOT NULL AS written FROM given LEFT JOIN done ON done.id = given.id ORDER BY given._n`);
}
