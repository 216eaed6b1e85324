import type { ComponentProps, CSSProperties, ReactNode } from 'react';
import type { EffectiveNote } from '@mokuai/contract';
import { Note } from '../note/Note.js';
import css from './form.module.css';

interface FormSectionProps extends Omit<ComponentProps<'fieldset'>, 'title'> {
  readonly title: ReactNode;
  /** The title is for screen readers alone. */
  readonly untitled?: boolean;
  /** What stands below the title, for whoever fills it in. */
  readonly help?: string | undefined;
  /** Stands above its fields. */
  readonly note?: EffectiveNote | undefined;
  readonly columns: number;
  /** Nothing but its title is shown. */
  readonly folded?: boolean;
  readonly children: ReactNode;
}

/** Some fields of a form under one heading, in columns as far as there is room for them. */
export function FormSection(props: FormSectionProps) {
  const { title, untitled = false, help, note, columns, folded = false, className, children, ...rest } = props;
  return (
    <fieldset {...rest} className={`${css['section']} ${className ?? ''}`}>
      <legend className={untitled ? 'sr-only' : css['legend']}>{title}</legend>
      {help && !folded ? <p className={css['sectionHelp']}>{help}</p> : null}
      {note && !folded ? <Note {...note} /> : null}
      <div
        className={css['columns']}
        hidden={folded}
        data-many={columns > 2 || undefined}
        style={{ '--columns': columns } as CSSProperties}
      >
        {children}
      </div>
    </fieldset>
  );
}
