import type { EffectiveField } from '@mokuai/contract';

export type DurationUnit = 'second' | 'minute' | 'hour' | 'day';

/** What a bare number means in this field. */
export const unitOf = ({ settings }: EffectiveField): DurationUnit =>
  (settings['unit'] as DurationUnit | undefined) ?? 'minute';
