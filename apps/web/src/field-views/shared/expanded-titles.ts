import type { ApiRecord, EffectiveField, ExpandedRecord } from '@mokuai/contract';

/** What the record says of the titles of what a list of one of its fields points at, by id. */
export function expandedTitles(record: ApiRecord | undefined, field: EffectiveField): ReadonlyMap<string, string> {
  const expanded = record?.expand?.[field.name];
  const list = Array.isArray(expanded) ? (expanded as readonly ExpandedRecord[]) : [];
  return new Map(list.map(({ id, title }) => [id, title ?? '']));
}
