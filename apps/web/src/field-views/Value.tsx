import type { ApiRecord, EffectiveField } from '@mokuai/contract';
import { EMPTY } from '../lib/formats.js';
import { maskOf } from '../lib/masked.js';
import type { ShowProps } from './field-view.js';
import { viewOf } from './registry.js';
import css from './Value.module.css';

interface ValueProps {
  readonly field: EffectiveField;
  readonly value: unknown;
  readonly record?: ApiRecord | undefined;
  readonly place: ShowProps['place'];
}

/** A field's value, its mask where the user may not know it, or the sign that there is none. */
export function Value({ field, value, record, place }: ValueProps) {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) {
    return <span className={css['empty']}>{EMPTY}</span>;
  }
  const mask = maskOf(value);
  if (mask !== undefined) return <span className={css['masked']}>{mask}</span>;
  const { Show } = viewOf(field.type);
  return <Show field={field} value={value} record={record} place={place} />;
}
