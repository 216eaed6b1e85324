import type { FieldModel, ModuleModel } from '@mokuai/definition';
import { ident, shortHash } from '@mokuai/kernel';
import { sameType, type ExistingTable } from './existing.js';
import type { DdlStep } from './step.js';
import { columnDefinition } from './wanted.js';
import { stepsOf } from './words.js';

/** Columns of an existing table that are new, or that grow wider. A column kept from an earlier field of the name is used again. */
export function columnSteps(from: ModuleModel | undefined, to: ModuleModel, existing: ExistingTable): DdlStep[] {
  const step = stepsOf(to.name);
  const steps: DdlStep[] = [];
  const added: FieldModel[] = [];
  for (const field of to.ownFields) {
    const type = existing.columns.get(field.name);
    if (type !== undefined && sameType(field.sqlType, type)) continue;
    if (type === undefined) added.push(field);
    else if (from?.fields.has(field.name)) steps.push(widen(to, field));
    else {
      // Kept from a removed field of another type: nothing reads it, so it can make room at once.
      const aside = `_${field.name.slice(0, 40)}_${shortHash(type).slice(0, 8)}`;
      const sql = `ALTER TABLE ${to.table} RENAME COLUMN ${field.column} TO ${ident(aside)}`;
      const drop = `ALTER TABLE ${to.table} DROP COLUMN IF EXISTS ${ident(aside)}`;
      const [en, zh] = [`Put aside the former ${field.name} of ${to.name}`, `保留 ${to.name} 的旧字段 ${field.name}`];
      steps.push(
        step('expand', false, sql, en, zh),
        step('contract', false, drop, `Drop the former ${field.name}`, `删除旧字段 ${field.name}`, {
          later: { column: aside },
        }),
      );
      added.push(field);
    }
  }
  if (added.length === 0) return steps;
  const names = added.map((field) => field.name);
  const columns = added.map((field) => `ADD COLUMN IF NOT EXISTS ${columnDefinition(field)}`);
  const sql = `ALTER TABLE ${to.table}\n  ${columns.join(',\n  ')}`;
  return [
    ...steps,
    step('expand', false, sql, `Add ${names.join(', ')} to ${to.name}`, `为 ${to.name} 添加字段 ${names.join('、')}`),
  ];
}

function widen(to: ModuleModel, field: FieldModel): DdlStep {
  const definition = columnDefinition(field).slice(field.column.length + 1);
  const sql = `ALTER TABLE ${to.table} ALTER COLUMN ${field.column} TYPE ${definition}`;
  return stepsOf(to.name)(
    'expand',
    false,
    sql,
    `Widen ${field.name} of ${to.name}`,
    `扩展 ${to.name} 的字段 ${field.name}`,
  );
}
