import type { MaskedValue } from '@mokuai/contract';
import type { FieldModel } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';

/** A value as a line of text, as in a title or a sentence; in the words of its type where it is no text itself, empty where there is none. */
export function wordsOf(field: FieldModel | undefined, value: Json | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const masked = maskIn(value);
  if (masked !== undefined) return masked;
  return field?.type.text?.(value) ?? listed(value);
}

/** The mask that stands in place of a value which the reader may not know. */
export function maskIn(value: Json | undefined): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { masked } = value as unknown as Partial<MaskedValue>;
  return typeof masked === 'string' && Object.keys(value).length === 1 ? masked : undefined;
}

/** The same for many readers, of whom some may not know what is masked: of such a field everybody is told the mask. */
export const wordsForAll = (field: FieldModel | undefined, value: Json | undefined): string =>
  field?.mask && value !== null && value !== undefined && maskIn(value) === undefined
    ? field.mask.text(value)
    : wordsOf(field, value);

function listed(value: Json): string {
  if (Array.isArray(value)) return (value as readonly Json[]).map(listed).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
