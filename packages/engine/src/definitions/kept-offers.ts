import { same, type FieldModel, type Model, type ModuleDocument } from '@mokuai/definition';
import type { LocalText } from '@mokuai/kernel';
import type { Existing, TakeBack } from '@mokuai/query';
import type { Sql } from '../ports.js';
import { removedDocuments, removedThing } from './kept-documents.js';
import { rowsWith } from './losses.js';
import type { KeptRow } from './ports.js';
import type { PublisherPorts } from './publisher.js';

/** Something kept that a new field or module could take. */
export interface KeptOffer extends Pick<KeptRow, 'id' | 'module' | 'revision' | 'until'> {
  /** The new field; null: the new module. */
  readonly field: string | null;
  /** What the field was called when it was removed. */
  readonly was: string | null;
  readonly label: LocalText | null;
  readonly rows: number;
  /** Does it take what was kept? Else it starts empty. */
  readonly taken: boolean;
}

/** What the kept things are wanted for: as it was chosen, or as something else would have it. */
export type Wanted = (row: KeptRow) => string | null;

interface Fitting {
  readonly row: KeptRow;
  /** What would take it; null: the module. */
  readonly field: string | null;
  readonly label: LocalText | null;
  readonly taken: boolean;
  /** Of a module: the fields that can have their values again. */
  readonly fits: readonly string[];
}

type Ports = Pick<PublisherPorts, 'definitions' | 'publishes'>;

/** What new fields and modules could take of what is kept, with how much that is. */
export async function offersOf(sql: Sql, fitting: readonly Fitting[]): Promise<readonly KeptOffer[]> {
  const offers: KeptOffer[] = [];
  for (const { row, field, label, taken } of fitting) {
    const { id, module, revision, until, field: was } = row;
    offers.push({ id, module, field, was, label, revision, until, rows: await rowsWith(sql, row), taken });
  }
  return offers;
}

/**
 * Finds kept things for the fields and modules that `to` has and `from` has not: of their name or label, or wanted for them, and of a
 * form that the values fit. One that is in the midst of a publish is not there.
 */
export async function fittingKept(
  { definitions, publishes }: Ports,
  sql: Sql,
  from: Model,
  to: Model,
  existing: Existing,
  wanted: Wanted = (row) => row.wantedAs,
): Promise<readonly Fitting[]> {
  const fitting: Fitting[] = [];
  for (const row of await publishes.kept(sql)) {
    const module = to.module(row.module);
    if (!module || !isThere(row, existing)) continue;
    const was = from.module(row.module);
    if (row.field === null ? was !== undefined : was === undefined) continue;
    const thing = removedThing(await removedDocuments(definitions, row), row);
    if (!thing) continue;
    const label = thing.label ?? null;
    if (row.field === null) {
      const were = new Map((thing as ModuleDocument).fields.map((field) => [field.name, field]));
      const fits = module.ownFields.filter((field) => canFollow(were.get(field.name), field)).map(({ name }) => name);
      fitting.push({ row, field: null, label, taken: wanted(row) === row.module, fits });
      continue;
    }
    const settings = thing as ModuleDocument['fields'][number];
    for (const field of module.ownFields) {
      if (was!.fields.has(field.name) || isRenamed(field.settings.renamedFrom, was!.fields, module.fields)) continue;
      const taken = wanted(row) === field.name;
      const isAlike =
        row.field === field.name || (settings.label !== undefined && same(settings.label, field.settings.label));
      if (!taken && !isAlike) continue;
      if (canFollow(settings, field)) fitting.push({ row, field: field.name, label, taken, fits: [] });
    }
  }
  return fitting;
}

/** What the planner takes back, with the ids of what is kept. */
export const takenOf = (fitting: readonly Fitting[]): readonly (TakeBack & { readonly id: string })[] =>
  fitting.flatMap(({ row: { id, module, place, revision }, field, taken, fits }) =>
    taken ? [{ id, module, field, place, revision, fits }] : [],
  );

/** Going back to a revision wants what was removed since: of several of one name, what that revision had. */
export function wantedAt(revision: number, rows: readonly KeptRow[]): Wanted {
  const since = rows.filter((row) => row.revision > revision);
  return (row) => {
    const same = since.filter((one) => one.module === row.module && one.field === row.field);
    const first = Math.min(...same.map((one) => one.revision));
    return row.revision === first ? (row.field ?? row.module) : null;
  };
}

/** Is it where it is kept? A publish that switched moves it there afterwards. */
export const isThere = ({ module, field, place, within }: KeptRow, existing: Existing): boolean =>
  within === null && (field === null ? existing.has(place) : existing.get(module)?.columns.has(place) === true);

/** Would a field take over the values of one that was? As it would if that one were published. */
const canFollow = (was: ModuleDocument['fields'][number] | undefined, { type, settings }: FieldModel): boolean =>
  was !== undefined && was.type === type.name && type.alter(was, settings) !== 'refuse';

const isRenamed = (
  from: string | undefined,
  were: ReadonlyMap<string, unknown>,
  are: ReadonlyMap<string, unknown>,
): boolean => from !== undefined && were.has(from) && !are.has(from);
