import type { ReactNode } from 'react';
import css from './changes.module.css';

interface ChangeWordProps {
  readonly change: 'added' | 'changed' | 'removed';
  readonly children: ReactNode;
}

/** Words about what happened to something, in the colour of it. */
export function ChangeWord({ change, children }: ChangeWordProps) {
  return (
    <b className={css['change']} data-change={change}>
      {children}
    </b>
  );
}
