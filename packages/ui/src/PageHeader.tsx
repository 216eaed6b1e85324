import type { ReactNode } from 'react';
import { Icon } from './Icon.js';
import css from './PageHeader.module.css';

interface PageHeaderProps {
  readonly icon: string | null;
  readonly title: string;
  /** Beside the title: a count, a status. */
  readonly beside?: ReactNode;
  /** Under the title, small. */
  readonly context?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a page: sign, name, and what can be done. */
export function PageHeader({ icon, title, beside, context, actions }: PageHeaderProps) {
  return (
    <header className={css['header']} data-tall={context ? true : undefined}>
      <span className={css['sign']}>
        <Icon name={icon} size={context ? 20 : 16} />
      </span>
      <div className={css['words']}>
        <div className={css['line']}>
          <h1 className="ellipsis">{title}</h1>
          {beside}
        </div>
        {context ? <div className={css['context']}>{context}</div> : null}
      </div>
      {actions ? <div className={css['actions']}>{actions}</div> : null}
    </header>
  );
}
