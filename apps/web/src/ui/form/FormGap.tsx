import type { CSSProperties } from 'react';
import css from './form.module.css';

/** Columns that stay empty before a field, where fields stand beside each other. */
export const FormGap = ({ columns }: { readonly columns: number }) => (
  <div className={css['gap']} style={{ '--span': columns } as CSSProperties} aria-hidden />
);
