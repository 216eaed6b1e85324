import type { LucideIcon } from 'lucide-react';
import css from './changes.module.css';

interface ChangeHeadProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly detail: string;
}

/** The head of a dialog that changes what is live: what it will do, and how it can be undone. */
export function ChangeHead({ icon: Sign, title, detail }: ChangeHeadProps) {
  return (
    <div className={css['head']}>
      <span>
        <Sign size={18} aria-hidden />
      </span>
      <div>
        <span className="ellipsis">{title}</span>
        <small>{detail}</small>
      </div>
    </div>
  );
}
