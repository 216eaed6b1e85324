import { dynamicDefaultOf } from '@mokuai/expression';
import type { FieldModel, ModuleModel } from '@mokuai/definition';
import { literal } from '@mokuai/kernel';
import type { ExistingTable } from './existing.js';
import { updateInParts } from './parts.js';
import type { DdlStep } from './step.js';
import { stepsOf } from './words.js';

/**
 * What records that are there already get in a field that is new and required, as SQL: its default. The column carries it
 * until the switch, for the records that are written meanwhile; afterwards every write names its value.
 */
export function fillOf(field: FieldModel): string | undefined {
  const { default: value, required } = field.settings;
  if (required !== true || value === undefined || value === null || field.type.writtenBy !== 'client') return undefined;
  if (dynamicDefaultOf(value) !== undefined) return undefined;
  const kept = field.normalize(value);
  return kept === null ? undefined : `${sqlOf(field.parameter(kept))}::${field.sqlType}`;
}

/** Fills a column that is used again: what it kept stays. */
export function fillKept(module: ModuleModel, field: FieldModel): DdlStep[] {
  const fill = fillOf(field);
  if (fill === undefined) return [];
  const step = stepsOf(module.name);
  const alter = `ALTER TABLE ${module.table} ALTER COLUMN ${field.column}`;
  const [en, zh] = [`Fill ${field.name} of ${module.name}`, `填充 ${module.name} 的字段 ${field.name}`];
  return [
    step('expand', false, `${alter} SET DEFAULT ${fill}`, en, zh, { undo: `${alter} DROP DEFAULT` }),
    step('expand', true, updateInParts(module, `${field.column} = ${fill}`, `t.${field.column} IS NULL`), en, zh, {
      batched: true,
    }),
  ];
}

/** The defaults of columns end with the switch. `before` is the module under its old field names. */
export const endFill = (before: ModuleModel, existing: ExistingTable, added: readonly FieldModel[]): DdlStep[] =>
  before.ownFields
    .filter((field) => existing.defaults.has(field.name) || (added.includes(field) && fillOf(field) !== undefined))
    .map((field) =>
      stepsOf(before.name)(
        'switch',
        false,
        `ALTER TABLE ${before.table} ALTER COLUMN ${field.column} DROP DEFAULT`,
        `End filling ${field.name} of ${before.name}`,
        `结束填充 ${before.name} 的字段 ${field.name}`,
      ),
    );

function sqlOf(value: unknown): string {
  if (Array.isArray(value)) return `ARRAY[${value.map(sqlOf).join(', ')}]`;
  return literal(typeof value === 'object' ? JSON.stringify(value) : String(value));
}
