import { lazy, Suspense } from 'react';
import type { OperandProps } from '../field-view.js';
import css from './address.module.css';

export { TextOne as One } from '../shared/operands.js';

const Regions = lazy(async () => {
  const words = import('../../lib/i18n.js').then(({ learn }) => learn('fields'));
  const [regions] = await Promise.all([import('./RegionsInput.js'), words]);
  return regions;
});

/** Countries, provinces, cities, districts: any of them. */
export const List = (props: OperandProps) => (
  <Suspense fallback={<div className={css['waiting']} aria-busy />}>
    <Regions {...props} />
  </Suspense>
);
