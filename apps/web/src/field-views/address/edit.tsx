import { lazy, Suspense } from 'react';
import type { EditProps } from '../field-view.js';
import css from './address.module.css';

const AddressEditor = lazy(async () => {
  const words = import('../../lib/i18n.js').then(({ learn }) => learn('fields'));
  const [editor] = await Promise.all([import('./AddressEditor.js'), words]);
  return editor;
});

/** The parts of an address, with the divisions of China to choose from. */
export const Edit = (props: EditProps) => (
  <Suspense fallback={<div className={css['waiting']} aria-busy />}>
    <AddressEditor {...props} />
  </Suspense>
);
