import type { EffectiveField } from '@mokuai/contract';

/** How many stars there are to have. */
export const starsOf = ({ settings }: EffectiveField): number =>
  typeof settings['stars'] === 'number' ? settings['stars'] : 5;
