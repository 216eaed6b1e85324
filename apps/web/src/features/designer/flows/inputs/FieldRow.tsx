import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DocumentFault } from '../../data/use-faults.js';
import css from './inputs.module.css';

interface FieldRowProps {
  readonly label: string;
  readonly htmlFor?: string;
  readonly note?: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly faults?: readonly DocumentFault[];
  readonly children: ReactNode;
}

/** A label over an input, and what is wrong with it below. */
export function FieldRow({ label, htmlFor, note, hint, required = false, faults = [], children }: FieldRowProps) {
  const words = (
    <>
      {label}
      {required ? <i aria-hidden>*</i> : null}
      {note ? <small>{note}</small> : null}
    </>
  );
  return (
    <div className={css['field']} {...(htmlFor ? {} : { role: 'group', 'aria-label': label })}>
      {htmlFor ? (
        <label className={css['label']} htmlFor={htmlFor}>
          {words}
        </label>
      ) : (
        <span className={css['label']}>{words}</span>
      )}
      {children}
      {hint ? <p className={css['hint']}>{hint}</p> : null}
      <Faults faults={faults} />
    </div>
  );
}

/** What is wrong, line by line. */
export function Faults({ faults }: { readonly faults: readonly DocumentFault[] }) {
  return faults.map(({ path, message }) => (
    <p key={path + message} className={css['fault']} role="alert">
      <CircleAlert size={14} aria-hidden />
      {message}
    </p>
  ));
}
