import type { DocumentFault } from '../data/use-faults.js';
import css from './tabs.module.css';

/** What is wrong with the document on screen, each with its place in it. */
export function FaultList({ faults }: { readonly faults: readonly DocumentFault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className={css['faults']} role="alert">
      {faults.map(({ path, message }) => (
        <li key={path + message}>
          {message} {path ? <code>{path}</code> : null}
        </li>
      ))}
    </ul>
  );
}
