import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { EffectiveField, EffectiveModule } from '@mokuai/contract';
import { moduleQuery } from './queries.js';

/** A field as a list can reach it: its own, or one across a lookup (`account.industry`). */
export interface Reachable {
  readonly path: string;
  readonly label: string;
  readonly field: EffectiveField;
  /** The lookup it is reached by, and the module behind that. */
  readonly via?: { readonly lookup: EffectiveField; readonly module: EffectiveModule };
  /** Its value before the change that a rule is about (`old.amount`). */
  readonly old?: true;
}

/** Fields that say nothing in a list: the id, the version. */
const isShown = (field: EffectiveField): boolean =>
  !(field.system && (field.name === 'id' || field.name === 'version'));

const ownFields = (module: EffectiveModule): readonly Reachable[] =>
  module.fields.filter(isShown).map((field) => ({ path: field.name, label: field.label, field }));

/**
 * The fields of a module by path; with `across`, those behind its lookups too, as soon as they are known.
 * A lookup that leads to a module this user may not read has none.
 */
export function useReachable(module: EffectiveModule, across: boolean): ReadonlyMap<string, Reachable> {
  const lookups = useMemo(
    () => (across ? module.fields.filter((f) => f.target !== null && isShown(f)) : []),
    [module, across],
  );
  const targets = [...new Set(lookups.map((f) => f.target ?? ''))];
  const known = useQueries({ queries: targets.map((name) => moduleQuery(name)), combine: byName });
  return useMemo(() => {
    const found = new Map(ownFields(module).map((r) => [r.path, r]));
    for (const lookup of lookups) {
      const target = known[lookup.target ?? ''];
      if (!target) continue;
      for (const { field } of ownFields(target)) {
        const path = `${lookup.name}.${field.name}`;
        found.set(path, { path, label: `${lookup.label} · ${field.label}`, field, via: { lookup, module: target } });
      }
    }
    return found;
  }, [module, lookups, known]);
}

const byName = (results: UseQueryResult<EffectiveModule>[]): Readonly<Record<string, EffectiveModule>> =>
  Object.fromEntries(results.flatMap(({ data }) => (data ? [[data.name, data]] : [])));

/** The fields with those of the record before a change beside them; `label` says so of a field. */
export function withOld(
  reachable: ReadonlyMap<string, Reachable>,
  label: (field: string) => string,
): ReadonlyMap<string, Reachable> {
  const before = [...reachable.values()]
    .filter((one) => !one.via && !one.field.system)
    .map((one) => ({ path: `old.${one.path}`, label: label(one.label), field: one.field, old: true as const }));
  return new Map([...reachable, ...before.map((one) => [one.path, one] as const)]);
}
