import type { ReactNode } from 'react';
import css from './Panel.module.css';

interface PanelProps {
  readonly children: ReactNode;
  readonly label?: string;
}

/** The one white sheet a page is written on; the page decides what scrolls inside. */
export function Panel({ children, label }: PanelProps) {
  return (
    <section className={css['panel']} aria-label={label}>
      {children}
    </section>
  );
}
