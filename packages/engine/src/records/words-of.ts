import type { FieldModel } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';

/** A value as a line of text, as in a title or a sentence; in the words of its type where it is no text itself, empty where there is none. */
export function wordsOf(field: FieldModel | undefined, value: Json | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return field?.type.text?.(value) ?? listed(value);
}

function listed(value: Json): string {
  if (Array.isArray(value)) return (value as readonly Json[]).map(listed).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
