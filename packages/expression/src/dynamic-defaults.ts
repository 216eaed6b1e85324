import type { Json } from './predicate.js';

/** What a default may stand for, besides a plain value: `{"today": true}`. A field type says which of them its fields take. */
export const DYNAMIC_DEFAULTS = ['me', 'my_department', 'now', 'today'] as const;
export type DynamicDefault = (typeof DYNAMIC_DEFAULTS)[number];

/** What a default stands for; undefined for a plain value. No field's plain value is an object, so the two cannot be mixed up. */
export function dynamicDefaultOf(value: Json | undefined): DynamicDefault | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  return entries.length === 1 && entries[0]![1] === true
    ? DYNAMIC_DEFAULTS.find((name) => name === entries[0]![0])
    : undefined;
}
