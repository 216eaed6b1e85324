import { accessTo, type Actor } from '@mokuai/access';
import type { Model, ModuleModel } from '@mokuai/definition';
import { ident, literal } from '@mokuai/kernel';
import { columnsOf, writableFields } from './columns.js';
import { counterCtes, counterText, type CounterShape } from './counters.js';
import { ownershipSql } from './ownership.js';
import { badMember, lists, lookups, referenceCondition } from './references.js';
import { writtenRecord } from './shown.js';
import { Slots, valueSlot, wordsSlot, type Template } from './slots.js';
import { fenceCte, trail } from './trail.js';

/** What stands beside the record that the statement answers with. */
export interface CreateOutcome {
  /** False: the Model is not the published one; nothing was done. */
  readonly fenced: boolean;
  /** Fields that point at no live record the actor may see; not empty: nothing was done. */
  readonly bad: readonly string[] | null;
  readonly id: string | null;
  readonly version: number | null;
  /** May the actor read what was written? */
  readonly visible: boolean | null;
}

/**
 * One statement that creates a record of `module` with its history and its event, and answers the record with a {@link CreateOutcome}.
 * Slots: id, me, left, right, revision, owner, via, depth, changes (`{field: [null, new]}`), `=field` for every field, and
 * those of the counters.
 * @param counters of gapless numbers to take, sorted by (rule, scope, period)
 */
export function createTemplate(
  model: Model,
  actor: Actor,
  module: ModuleModel,
  counters: readonly CounterShape[],
): Template {
  const slots = new Slots();
  const ctx = slots.context(model, actor);
  const { owner, columns } = ownershipSql(module, slots);
  const place = owner ? { owner: 'ready.owner', department: 'ready.department', dlft: 'ready.dlft' } : columns;
  const me = slots.at('me', 'uuid');
  const fields = module.ownFields.map((field) => {
    const n = counters.findIndex((c) => c.field === field.name);
    const value = n < 0 ? slots.at(valueSlot(field.name), field.sqlType) : counterText(counters[n]!, n, slots);
    return { column: field.column, value };
  });
  for (const field of module.ownFields) {
    if (!field.search) continue;
    const n = counters.findIndex((c) => c.field === field.name);
    const taken = n < 0 ? undefined : field.search.sql(counterText(counters[n]!, n, slots));
    fields.push({ column: ident(field.search.column), value: taken ?? slots.at(wordsSlot(field.name), 'text') });
  }
  const list = (part: 'column' | 'value') => fields.map((f) => `, ${f[part]}`).join('');

  const record = writtenRecord(ctx, accessTo(model, actor, module.name, 'read')!, 'done');
  const ctes = [
    fenceCte(slots),
    `ready AS MATERIALIZED (SELECT ${badReferences(module, slots, ctx)} AS bad${owner ? ', u.id AS owner, u.department, u.dlft' : ''}
      FROM fence${owner ? ` LEFT JOIN ${owner.table} ON ${owner.on}` : ''} WHERE fence.ok)`,
    ...counterCtes(counters, slots),
    `done AS (
    INSERT INTO ${module.table} AS made (id, version, created_at, created_by, updated_at, updated_by, owner, department, dlft, approval_status${list('column')})
    SELECT ${slots.at('id', 'uuid')}, 1, now(), ${me}, now(), ${me}, ${place.owner}, ${place.department}, ${place.dlft}, 'none'${list('value')}
    FROM ready WHERE bad = '{}'
    RETURNING ${columnsOf(module, 'made')})`,
    trail(module, 'create', slots, changesOf(module, counters, slots)),
  ];
  return slots.template(
    `WITH ${ctes.join(',\n  ')}
SELECT ${record.columns}fence.ok AS fenced, ready.bad, done.id, done.version, ${record.visible} AS visible
FROM fence LEFT JOIN ready ON true LEFT JOIN done ON true`,
    { members: record.members },
    module.hash,
  );
}

/** The names of the fields that may not point where they do, as an array. */
function badReferences(module: ModuleModel, slots: Slots, ctx: ReturnType<Slots['context']>): string {
  const bad = lookups(writableFields(module)).map((field) => {
    const owner = field.system && field.name === 'owner';
    const value = slots.at(owner ? 'owner' : valueSlot(field.name), 'uuid');
    return `CASE WHEN ${value} IS NOT NULL AND NOT ${referenceCondition(ctx, field.target, value)} THEN ${literal(field.name)} END`;
  });
  bad.push(
    ...lists(writableFields(module)).map((field) => {
      const value = slots.at(valueSlot(field.name), field.sqlType);
      return `CASE WHEN ${badMember(ctx, field.targets, value)} THEN ${literal(field.name)} END`;
    }),
  );
  return bad.length ? `array_remove(ARRAY[${bad.join(', ')}], NULL)` : `'{}'::text[]`;
}

/** What history says: the values as given, and the numbers that the statement itself took. */
function changesOf(module: ModuleModel, counters: readonly CounterShape[], slots: Slots): string {
  const given = slots.at('changes', 'jsonb');
  if (counters.length === 0) return given;
  const taken = counters.map(
    (c) => `${literal(c.field)}, jsonb_build_array(NULL, done.${module.fields.get(c.field)!.column})`,
  );
  return `${given} || jsonb_build_object(${taken.join(', ')})`;
}
