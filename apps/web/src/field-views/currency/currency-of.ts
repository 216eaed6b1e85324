import type { EffectiveField } from '@mokuai/contract';

/** The currency of a field's amounts. */
export const currencyOf = ({ settings }: EffectiveField): string =>
  typeof settings['currency'] === 'string' ? settings['currency'] : 'CNY';
