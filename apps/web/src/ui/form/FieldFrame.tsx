import { CircleAlert } from 'lucide-react';
import type { ComponentProps, CSSProperties, ReactNode } from 'react';
import css from './form.module.css';

interface FieldFrameProps extends Omit<ComponentProps<'div'>, 'label'> {
  readonly label: string;
  /** Of the input that the label names. */
  readonly inputId?: string;
  readonly required?: boolean;
  /** Columns it takes. */
  readonly span: number;
  /** The label stands beside it already: here it is for screen readers alone. */
  readonly bare?: boolean;
  /** What stands at the end of the label. */
  readonly marks?: ReactNode;
  /** Of the text below, for the input to be described by. */
  readonly noteId?: string | undefined;
  readonly error?: string | undefined;
  readonly help?: string | null | undefined;
  readonly children: ReactNode;
}

/** A field of a form: its label above, what is wrong or what helps below. */
export function FieldFrame(props: FieldFrameProps) {
  const {
    label,
    inputId,
    required,
    span,
    bare = false,
    marks,
    noteId,
    error,
    help,
    className,
    children,
    ...rest
  } = props;
  const named = bare ? 'sr-only' : css['label'];
  const words = inputId ? (
    <label htmlFor={inputId} className={named} data-required={required || undefined}>
      {label}
    </label>
  ) : (
    <span className={named} data-required={required || undefined}>
      {label}
    </span>
  );
  return (
    <div {...rest} className={`${css['field']} ${className ?? ''}`} style={{ '--span': span } as CSSProperties}>
      {marks ? (
        <div className={css['head']}>
          {words}
          {marks}
        </div>
      ) : (
        words
      )}
      {children}
      {error ? (
        <p id={noteId} className={css['error']} role="alert">
          <CircleAlert size={14} strokeWidth={1.75} aria-hidden />
          {error}
        </p>
      ) : help ? (
        <p id={noteId} className={css['help']}>
          {help}
        </p>
      ) : null}
    </div>
  );
}
