import type { FieldModel, ModuleModel } from '@mokuai/definition';
import { putAside } from './aside.js';
import { sameType, type ExistingTable } from './existing.js';
import { endFill, fillKept, fillOf } from './fill.js';
import type { DdlStep } from './step.js';
import { columnDefinition, columnType } from './wanted.js';
import { stepsOf } from './words.js';

/** Columns of an existing table that are new, or that grow wider. A column kept from an earlier field of the name is used again. */
export function columnSteps(from: ModuleModel | undefined, to: ModuleModel, existing: ExistingTable): DdlStep[] {
  const steps: DdlStep[] = [];
  const added: FieldModel[] = [];
  const filled: FieldModel[] = [];
  for (const field of to.ownFields) {
    const type = existing.columns.get(field.name);
    const published = from?.fields.has(field.name) === true;
    if (type === undefined) added.push(field);
    else if (sameType(columnType(field), type)) {
      if (!published) filled.push(field);
    } else if (published) steps.push(widen(to, field));
    else {
      steps.push(...putAside(to, field.name, existing));
      added.push(field);
    }
  }
  return [
    ...steps,
    ...(added.length > 0 ? [add(to, added)] : []),
    ...filled.flatMap((field) => fillKept(to, field)),
    ...endFill(to, existing, [...added, ...filled]),
  ];
}

function add(to: ModuleModel, added: readonly FieldModel[]): DdlStep {
  const names = added.map((field) => field.name);
  const columns = added.map((field) => {
    const fill = fillOf(field);
    return `ADD COLUMN IF NOT EXISTS ${columnDefinition(field)}${fill === undefined ? '' : ` DEFAULT ${fill}`}`;
  });
  const undo = added.map((field) => `DROP COLUMN IF EXISTS ${field.column}`);
  return stepsOf(to.name)(
    'expand',
    false,
    `ALTER TABLE ${to.table}\n  ${columns.join(',\n  ')}`,
    `Add ${names.join(', ')} to ${to.name}`,
    `为 ${to.name} 添加字段 ${names.join('、')}`,
    { undo: `ALTER TABLE ${to.table}\n  ${undo.join(',\n  ')}` },
  );
}

const widen = (to: ModuleModel, field: FieldModel): DdlStep =>
  stepsOf(to.name)(
    'expand',
    false,
    `ALTER TABLE ${to.table} ALTER COLUMN ${field.column} TYPE ${columnType(field)}`,
    `Widen ${field.name} of ${to.name}`,
    `扩展 ${to.name} 的字段 ${field.name}`,
  );
