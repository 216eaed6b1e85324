import type { ApiRecord, ExpandedRecord } from '@mokuai/contract';

/** What came with a record of the one record that a field points at. */
export function expandedOf(record: ApiRecord | undefined, field: string): ExpandedRecord | undefined {
  const expanded = record?.expand?.[field];
  return expanded && !Array.isArray(expanded) ? (expanded as ExpandedRecord) : undefined;
}
