import { lazy, Suspense } from 'react';
import type { EditProps } from '../field-view.js';
import css from './rich-text.module.css';

/** The editor weighs more than all other inputs: it comes when somebody writes. */
const RichTextEditor = lazy(async () => {
  const words = import('../../lib/i18n.js').then(({ learn }) => learn('fields'));
  const [editor] = await Promise.all([import('./RichTextEditor.js'), words]);
  return editor;
});

/** Formatted text. */
export const Edit = (props: EditProps) => (
  <Suspense fallback={<div className={css['waiting']} aria-busy />}>
    <RichTextEditor {...props} />
  </Suspense>
);
