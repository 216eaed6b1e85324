import type { ApiRecord, EffectiveField } from '@mokuai/contract';
import { expandedOf } from '../../lib/expanded.js';

/** What the record says of the title of what one of its fields points at. */
export function expandedTitle(
  record: ApiRecord | undefined,
  field: EffectiveField,
  value: unknown,
): string | undefined {
  const expanded = expandedOf(record, field.name);
  return expanded && expanded.id === value ? expanded.title : undefined;
}
