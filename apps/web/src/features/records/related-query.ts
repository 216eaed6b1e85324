import type { EffectiveField, EffectiveRelated } from '@mokuai/contract';
import type { Predicate } from '@mokuai/expression';

/** Which records a related list is about. */
export function relatedFilter({ via, filter }: EffectiveRelated, id: string): Predicate {
  const own: Predicate = { field: via, op: 'eq', value: id };
  return filter ? { and: [own, filter as Predicate] } : own;
}

/** What a related list asks for: these fields, with what lookups among them are called. */
export const relatedQuery = (list: EffectiveRelated, id: string, fields: readonly EffectiveField[], limit: number) => ({
  filter: relatedFilter(list, id),
  sort: list.sort ?? ['-created_at'],
  fields: fields.map(({ name }) => name),
  expand: fields.filter(({ target, targets }) => target !== null || targets !== undefined).map(({ name }) => name),
  limit,
  count: 'exact' as const,
});
