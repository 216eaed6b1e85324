import type { ReactNode } from 'react';
import css from './tabs.module.css';

interface SheetProps {
  readonly title: string;
  readonly detail?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled card of settings that belong together. */
export function Sheet({ title, detail, actions, children }: SheetProps) {
  return (
    <section className={css['sheet']} aria-label={title}>
      <header>
        <div>
          <h2>{title}</h2>
          {detail ? <p>{detail}</p> : null}
        </div>
        {actions}
      </header>
      {children}
    </section>
  );
}
