import type { ComponentProps, CSSProperties, ReactNode } from 'react';
import css from './form.module.css';

interface FormSectionProps extends Omit<ComponentProps<'fieldset'>, 'title'> {
  readonly title: ReactNode;
  /** The title is for screen readers alone. */
  readonly untitled?: boolean;
  readonly columns: number;
  readonly children: ReactNode;
}

/** Some fields of a form under one heading, in columns as far as there is room for them. */
export function FormSection({ title, untitled = false, columns, className, children, ...rest }: FormSectionProps) {
  return (
    <fieldset {...rest} className={`${css['section']} ${className ?? ''}`}>
      <legend className={untitled ? 'sr-only' : css['legend']}>{title}</legend>
      <div className={css['columns']} style={{ '--columns': columns } as CSSProperties}>
        {children}
      </div>
    </fieldset>
  );
}
