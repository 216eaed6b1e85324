import { lazy, Suspense, type ComponentType } from 'react';
import type { EditProps } from '../field-view.js';
import css from './values.module.css';

const ValuesEditor = lazy(async () => {
  const words = import('../../lib/i18n.js').then(({ learn }) => learn('fields'));
  const [editor] = await Promise.all([import('./ValuesEditor.js'), words]);
  return editor;
});

/** Edits a field of values by how one of them is edited. */
export function valuesEdit(One: ComponentType<EditProps>) {
  return function Values(props: EditProps) {
    return (
      <Suspense fallback={<div className={css['waiting']} aria-busy />}>
        <ValuesEditor {...props} One={One} />
      </Suspense>
    );
  };
}
