import { lazy, Suspense } from 'react';
import type { EditProps } from '../field-view.js';
import css from './files.module.css';

const FilesEditor = lazy(async () => {
  const words = import('../../lib/i18n.js').then(({ learn }) => learn('fields'));
  const [editor] = await Promise.all([import('./FilesEditor.js'), words]);
  return editor;
});

/** Edits files; `pictures` are shown and chosen as such. */
export function filesEdit(pictures: boolean) {
  return function Files(props: EditProps) {
    return (
      <Suspense fallback={<div className={css['waiting']} aria-busy />}>
        <FilesEditor {...props} pictures={pictures} />
      </Suspense>
    );
  };
}
