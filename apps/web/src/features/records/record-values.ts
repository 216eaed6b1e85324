import type { ApiRecord, EffectiveField, EffectiveLayout, EffectiveModule } from '@mokuai/contract';
import { maskOf } from '../../lib/masked.js';
import { valueOfDefault, type Around } from '../../lib/dynamic-default.js';

/** What a form holds, by field. Empty is null. */
export type Values = Readonly<Record<string, unknown>>;

const isNothing = (value: unknown): boolean => value === null || value === undefined;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The names of a layout's fields, each once, in order. */
export const fieldsOf = (layout: EffectiveLayout): readonly string[] => [
  ...new Set(layout.tabs.flatMap((tab) => tab.sections.flatMap((section) => section.fields.map((f) => f.field)))),
];

/** The fields of a layout that this user may fill in. */
export function inputsOf(module: EffectiveModule, layout: EffectiveLayout): readonly EffectiveField[] {
  const byName = new Map(module.fields.map((f) => [f.name, f]));
  return fieldsOf(layout).flatMap((name) => {
    const field = byName.get(name);
    return field?.writable ? [field] : [];
  });
}

/** What a form for a new record begins with: given values, else defaults. */
export const newValues = (inputs: readonly EffectiveField[], given: Values, around: Around): Values =>
  Object.fromEntries(inputs.map((f) => [f.name, given[f.name] ?? valueOfDefault(f.default, around)]));

/** What a form for a record begins with. */
export const valuesOf = (inputs: readonly EffectiveField[], record: ApiRecord): Values =>
  Object.fromEntries(inputs.map((f) => [f.name, record[f.name] ?? null]));

/** What a copy of a record begins with: what may be written of it, is known, and may stand twice. It belongs to who makes it. */
export const copiedValues = (module: Pick<EffectiveModule, 'fields'>, record: Values): Values =>
  Object.fromEntries(
    module.fields
      .filter(
        (f) =>
          f.writable &&
          !f.system &&
          f.settings['unique'] !== true &&
          !isNothing(record[f.name]) &&
          maskOf(record[f.name]) === undefined,
      )
      .map((f) => [f.name, record[f.name]]),
  );

/**
 * What is sent to create a record: what is filled in; what was given by a link stays, though no field shows it. A default
 * that was taken out is sent as empty, or the server would put it in again.
 */
export function creation(inputs: readonly EffectiveField[], values: Values, given: Values): Values {
  const defaulted = new Set(inputs.filter((f) => f.default !== null).map((f) => f.name));
  const kept = Object.entries({ ...given, ...values }).filter(
    ([name, value]) => defaulted.has(name) || !isNothing(value),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, value ?? null]));
}

/** What is sent to change a record: only what differs. */
export const changesOf = (base: Values, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => !isSame(base[name], value))
      .map(([name, value]) => [name, value ?? null]),
  );

/** A field that two people changed to different values. */
export interface Clash {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Where my changes meet somebody else's: fields both changed, unless to the same. */
export const clashesOf = (base: Values, changes: Values, current: Values): readonly Clash[] =>
  Object.entries(changes)
    .filter(([name, mine]) => !isSame(base[name], current[name]) && !isSame(mine, current[name]))
    .map(([field, mine]) => ({ field, mine, theirs: current[field] ?? null }));
