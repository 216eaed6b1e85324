import type { CSSProperties, ReactNode } from 'react';
import css from './form.module.css';

interface FormSectionProps {
  readonly title: ReactNode;
  /** The title is for screen readers alone. */
  readonly untitled?: boolean;
  readonly columns: number;
  readonly children: ReactNode;
}

/** Some fields of a form under one heading, in columns as far as there is room for them. */
export function FormSection({ title, untitled = false, columns, children }: FormSectionProps) {
  return (
    <fieldset className={css['section']}>
      <legend className={untitled ? 'sr-only' : css['legend']}>{title}</legend>
      <div className={css['columns']} style={{ '--columns': columns } as CSSProperties}>
        {children}
      </div>
    </fieldset>
  );
}
