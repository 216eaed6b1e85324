import type { ApiRecord, EffectiveField, EffectiveModule } from '@mokuai/contract';
import { viewOf } from './registry.js';

/** A value as a line of text; empty where there is none. */
export function valueWords(field: Pick<EffectiveField, 'type'> | undefined, value: unknown): string {
  if (value === null || value === undefined) return '';
  return (field && viewOf(field.type).words?.(value)) ?? String(value);
}

/** What a record is called; empty where nothing says so. */
export const titleOf = (
  { titleField, fields }: Pick<EffectiveModule, 'titleField' | 'fields'>,
  record: ApiRecord,
): string =>
  valueWords(
    typeof record[titleField] === 'object' ? fields.find(({ name }) => name === titleField) : undefined,
    record[titleField],
  );
