import type { ModuleDocument } from '@mokuai/definition';
import type { FieldSettings } from '@mokuai/field-types';
import type { LocalText } from '@mokuai/kernel';

/** The lookups of one module that lead to another. */
export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly fields: readonly { readonly name: string; readonly label: LocalText | undefined }[];
}

/** Which modules look up which: one relation for each pair, in the order of the fields. */
export function relationsOf(
  modules: readonly ModuleDocument[],
  targetOf: (field: FieldSettings) => string | undefined,
): readonly Relation[] {
  const names = new Set(modules.map((module) => module.name));
  const relations = new Map<string, Relation>();
  for (const module of modules) {
    for (const field of module.fields) {
      const to = targetOf(field);
      if (to === undefined || !names.has(to)) continue;
      const key = `${module.name} ${to}`;
      const known = relations.get(key)?.fields ?? [];
      relations.set(key, { from: module.name, to, fields: [...known, { name: field.name, label: field.label }] });
    }
  }
  return [...relations.values()];
}

/** A module and everything it is related with, in either direction. */
export const neighboursOf = (relations: readonly Relation[], name: string): ReadonlySet<string> =>
  new Set([name, ...relations.flatMap(({ from, to }) => (from === name ? [to] : to === name ? [from] : []))]);

/** Modules that nothing leads to and that lead nowhere stand apart: they would only widen the picture. */
export function unrelated(modules: readonly ModuleDocument[], relations: readonly Relation[]): readonly string[] {
  const related = new Set(relations.flatMap(({ from, to }) => [from, to]));
  return modules.map((module) => module.name).filter((name) => !related.has(name));
}
