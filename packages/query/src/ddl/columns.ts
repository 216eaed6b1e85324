import type { FieldModel, Model, ModuleModel } from '@mokuai/definition';
import { ident } from '@mokuai/kernel';
import { putAside } from './aside.js';
import { sameType, type Existing, type ExistingTable } from './existing.js';
import { endFill, fillKept, fillOf } from './fill.js';
import { placeOf } from './places.js';
import type { DdlStep } from './step.js';
import type { TakeBack } from './take-back.js';
import { columnDefinition, columnType, wordColumnDefinition, wordColumns } from './wanted.js';
import { stepsOf } from './words.js';

/**
 * Columns of an existing table that are new, or that grow wider. A new field uses a column that is there: it was taken back, or
 * made by a publish that was interrupted.
 */
export function columnSteps(
  from: ModuleModel | undefined,
  to: ModuleModel,
  existing: ExistingTable,
  { revision, takeBack, converted }: Taking & { readonly converted: ReadonlySet<string> },
): DdlStep[] {
  const steps: DdlStep[] = [];
  const taken = new Set(takeBack.map(({ field }) => field));
  const table = takeBack.find(({ field }) => field === null);
  const misfits = (name: string): boolean =>
    table?.fits.includes(name) === false && !taken.has(name) && !existing.columns.has(placeOf(revision, name));
  const added: FieldModel[] = [];
  const filled: FieldModel[] = [];
  for (const field of to.ownFields) {
    const type = existing.columns.get(field.name);
    const published = from?.fields.has(field.name) === true;
    if (type === undefined) added.push(field);
    else if (!published && misfits(field.name)) {
      steps.push(...putAside(to, field.name, existing, revision, table?.revision).steps);
      added.push(field);
    } else if (sameType(columnType(field), type)) {
      if (!published && !converted.has(field.name)) filled.push(field);
    } else if (published || taken.has(field.name) || table?.fits.includes(field.name)) {
      steps.push(widen(to, field));
      if (!published) filled.push(field);
    } else {
      steps.push(...putAside(to, field.name, existing, revision).steps);
      added.push(field);
    }
  }
  const words = lackingWords(to, existing);
  return [
    ...steps,
    ...(added.length + words.length > 0 ? [add(to, added, words, converted)] : []),
    ...filled.flatMap((field) => fillKept(to, field)),
    ...endFill(to, existing, [...added.filter((field) => !converted.has(field.name)), ...filled]),
  ];
}

/** What a publish takes back, into a module that it makes or changes. */
export interface Taking {
  readonly revision: number;
  readonly takeBack: readonly TakeBack[];
}

const lackingWords = (to: ModuleModel, existing: ExistingTable): ReturnType<typeof wordColumns> =>
  wordColumns(to).filter(({ column }) => !existing.columns.has(column));

/** What the tables of a Model lack that was published by a product which searched them otherwise. */
export const planWords = (model: Model, existing: Existing): DdlStep[] =>
  [...existing].flatMap(([name, table]) => {
    const module = model.module(name);
    const words = module ? lackingWords(module, table) : [];
    return module && words.length > 0 ? [add(module, [], words, new Set())] : [];
  });

/** Records that are there get the default of a new field, but where it takes the values of another type's. */
function add(
  to: ModuleModel,
  added: readonly FieldModel[],
  words: ReturnType<typeof wordColumns>,
  converted: ReadonlySet<string>,
): DdlStep {
  const names = (added.length > 0 ? added : words.map(({ field }) => field)).map((field) => field.name);
  const columns = added.map((field) => {
    const fill = converted.has(field.name) ? undefined : fillOf(field);
    return `ADD COLUMN IF NOT EXISTS ${columnDefinition(field)}${fill === undefined ? '' : ` DEFAULT ${fill}`}`;
  });
  columns.push(...words.map(({ column }) => `ADD COLUMN IF NOT EXISTS ${wordColumnDefinition(column)}`));
  const dropped = [...added.map((field) => field.column), ...words.map(({ column }) => ident(column))];
  const undo = dropped.map((column) => `DROP COLUMN IF EXISTS ${column}`);
  const [en, zh] =
    added.length > 0
      ? [`Add ${names.join(', ')} to ${to.name}`, `为 ${to.name} 添加字段 ${names.join('、')}`]
      : [`Make ${names.join(', ')} of ${to.name} searchable`, `使 ${to.name} 的字段 ${names.join('、')} 可搜索`];
  return stepsOf(to.name)('expand', false, `ALTER TABLE ${to.table}\n  ${columns.join(',\n  ')}`, en, zh, {
    undo: `ALTER TABLE ${to.table}\n  ${undo.join(',\n  ')}`,
  });
}

const widen = (to: ModuleModel, field: FieldModel): DdlStep =>
  stepsOf(to.name)(
    'expand',
    false,
    `ALTER TABLE ${to.table} ALTER COLUMN ${field.column} TYPE ${columnType(field)}`,
    `Widen ${field.name} of ${to.name}`,
    `扩展 ${to.name} 的字段 ${field.name}`,
  );
