import type { Model, ModuleModel } from '@mokuai/definition';
import { inOneGo, mapText, type Parts } from '@mokuai/kernel';
import { putAside } from './aside.js';
import { columnSteps } from './columns.js';
import { conversionsOf, convertSteps, giveWaySteps } from './conversions.js';
import type { Existing } from './existing.js';
import { createIndex, indexSteps, keySteps } from './indexes.js';
import { finalName, finalWords, nextOf } from './places.js';
import { afterTaking, inTheWayOf, removals, removedModules } from './removals.js';
import { beforeRename, renamesOf, renameSteps } from './renames.js';
import type { DdlPhase, DdlStep } from './step.js';
import { takeColumns, takeTable, type TakeBack } from './take-back.js';
import { columnDefinition, SYSTEM_COLUMN_DEFINITIONS, wantedIndexes, wordColumnDefinition, wordColumns } from './wanted.js'; // prettier-ignore
import { stepsOf } from './words.js';

/**
 * The steps that bring the database from where it is to where `to` needs it, in the order in which they are to be taken.
 * Planned from what exists, so that a publish that was interrupted is simply planned again: what is done is not in the
 * second plan. `from` (the published Model; null before the first) tells what is renamed and what is removed; `takeBack`, what
 * new fields and modules get of what was kept: without it, they start empty.
 */
export const planDdl = (...given: Parameters<typeof planDdlInParts>): DdlStep[] => inOneGo(planDdlInParts(...given));

/** The same in parts: others may have their turn after every module. */
export function* planDdlInParts(
  from: Model | null,
  to: Model,
  existing: Existing,
  takeBack: readonly TakeBack[] = [],
): Parts<DdlStep[]> {
  const plans: ModulePlan[] = [];
  for (const name of to.modules) {
    yield;
    const taken = takeBack.filter((one) => one.module === name);
    plans.push(planModule(from?.module(name), to.module(name)!, to, existing, taken));
  }
  const steps = [
    // Foreign keys last: they may point at a table that is made only now.
    ...plans.flatMap((plan) => plan.table),
    ...plans.flatMap((plan) => plan.keys),
    ...plans.flatMap((plan) => plan.rest),
    ...(from ? removedModules(from, to, existing) : []),
  ];
  const phases: readonly DdlPhase[] = ['expand', 'switch', 'contract'];
  return phases.flatMap((phase) => steps.filter((step) => step.kind === phase));
}

interface ModulePlan {
  readonly table: readonly DdlStep[];
  readonly keys: readonly DdlStep[];
  readonly rest: readonly DdlStep[];
}

function planModule(
  from: ModuleModel | undefined,
  to: ModuleModel,
  model: Model,
  all: Existing,
  takeBack: readonly TakeBack[],
): ModulePlan {
  const { revision } = model;
  const table = takeBack.find((one) => one.field === null);
  const kept = all.has(to.name) || !table ? undefined : all.get(table.place);
  const found = all.get(to.name) ?? kept;
  if (!found) return { table: newTable(to), keys: keySteps(to, undefined), rest: [] };
  const { existing, steps } = takeColumns(to, found, takeBack, revision);
  const conversions = conversionsOf(from, to, model);
  const converted = new Set(conversions.map(({ field }) => nextOf(field.name)));
  const renames = new Map([...renamesOf(from, to, existing), ...[...converted].map((name) => [name, finalName(name)] as const)]); // prettier-ignore
  const before = beforeRename(to, renames);
  const inTheWay = [...renames].flatMap(([was, name]) => (existing.columns.has(name) && !converted.has(was) ? [name] : [])); // prettier-ignore
  return {
    table: [
      ...(kept ? [takeTable(to.name, table!.place)] : []),
      ...steps,
      ...inTheWay.flatMap((name) => putAside(to, name, existing, revision).steps),
      ...columnSteps(from, before, existing, { revision, takeBack, converted }),
      ...convertSteps(before, conversions),
      ...indexSteps(before, existing),
    ].map(inFinalWords),
    keys: keySteps(before, existing).map(inFinalWords),
    rest: [
      ...giveWaySteps(to, conversions, revision),
      ...inTheWayOf(to, before, existing),
      ...renameSteps(to, before, renames).map(inFinalWords),
      ...removals(from, to, before, existing, renames, revision),
      ...(table ? afterTaking(to, existing, revision, table) : []),
    ],
  };
}

/** Nobody is told of the names that columns have until the switch. */
const inFinalWords = ({ description, unique, ...step }: DdlStep): DdlStep => ({
  ...step,
  description: mapText(description, finalWords),
  ...(unique && { unique: unique.map(finalName) }),
});

function newTable(module: ModuleModel): DdlStep[] {
  const words = wordColumns(module).map(({ column }) => wordColumnDefinition(column));
  const columns = [...SYSTEM_COLUMN_DEFINITIONS, ...module.ownFields.map(columnDefinition), ...words];
  const sql = `CREATE TABLE IF NOT EXISTS ${module.table} (\n  ${columns.join(',\n  ')})`;
  return [
    stepsOf(module.name)('expand', false, sql, `Create the table of ${module.name}`, `创建 ${module.name} 的数据表`, {
      undo: `DROP TABLE IF EXISTS ${module.table}`,
    }),
    ...wantedIndexes(module).map((index) => createIndex(module, index, false)),
  ];
}
