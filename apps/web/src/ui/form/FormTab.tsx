import type { ReactNode } from 'react';
import css from './form.module.css';

/** The heading of a form's part, where it has several. */
export const FormTab = ({ children }: { readonly children: ReactNode }) => <h2 className={css['tab']}>{children}</h2>;
