import type { ModuleModel } from '@mokuai/definition';
import { literal } from '@mokuai/kernel';
import type { Slots } from './slots.js';

export type RecordOp = 'create' | 'update' | 'delete' | 'restore';

/**
 * The CTEs that write history and outbox for the rows of CTE `done` (columns id, version, updated_at).
 * @param changes SQL of the changes (jsonb) over `done`
 */
export function trail(module: ModuleModel, op: RecordOp, slots: Slots, changes: string): string {
  const name = literal(module.name);
  const me = slots.at('me', 'uuid');
  const via = slots.at('via', 'jsonb');
  return `hist AS (
    INSERT INTO system.history (record_id, version, module, at, op, actor, via, changes)
    SELECT done.id, done.version, ${name}, done.updated_at, ${literal(op)}, ${me}, ${via}, ${keptChanges(module, changes)} FROM done),
  event AS (
    INSERT INTO system.outbox (topic, module, record_id, payload)
    SELECT 'record', ${name}, done.id, jsonb_build_object('op', ${literal(op)}, 'version', done.version,
      'revision', ${slots.at('revision', 'int')}, 'actor', ${me}, 'via', ${via}, 'depth', ${slots.at('depth', 'int')}, 'changes', ${changes}) FROM done)`;
}

/**
 * SQL of what history keeps of changes; workflows hear of all. That there was a change is always kept: of a record's age, and
 * of what belongs to it, history is the witness.
 */
export function keptChanges({ document, ownFields }: ModuleModel, changes: string): string {
  if (document.history === false) return `'{}'::jsonb`;
  const left = ownFields.filter(({ settings }) => settings.history === false).map(({ name }) => literal(name));
  return left.length === 0 ? changes : `(${changes}) - ARRAY[${left.join(', ')}]`;
}

/** The CTE that takes the revision fence. Everything that writes must depend on `fence.ok`. */
export const fenceCte = (slots: Slots): string =>
  `fence AS MATERIALIZED (SELECT system.fence(${slots.at('revision', 'int')}) AS ok)`;
