import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './EmptyState.module.css';

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** The cause, in words. */
  readonly detail?: string | undefined;
  /** The next thing to do. */
  readonly action?: ReactNode;
  readonly role?: 'status' | 'alert';
}

/** Nothing to show: why, and what to do next. */
export function EmptyState({ icon: Symbol, title, detail, action, role = 'status' }: EmptyStateProps) {
  return (
    <div className={css['state']} role={role}>
      <span className={css['icon']}>
        <Symbol size={18} strokeWidth={1.75} aria-hidden />
      </span>
      <strong>{title}</strong>
      {detail ? <p>{detail}</p> : null}
      {action ? <div className={css['action']}>{action}</div> : null}
    </div>
  );
}
