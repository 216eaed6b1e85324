import type { EffectiveField } from '@mokuai/contract';

/** How many decimals a field keeps; undefined where it does not say. */
export const scaleOf = ({ settings }: EffectiveField): number | undefined =>
  typeof settings['scale'] === 'number' ? settings['scale'] : undefined;
