import type { ReactNode } from 'react';
import css from './Tabs.module.css';

interface TabsProps {
  readonly tabs: readonly {
    readonly key: string;
    readonly label: string;
    readonly icon?: ReactNode;
    readonly count?: number | undefined;
  }[];
  readonly active: string;
  readonly onChoose: (key: string) => void;
  readonly label: string;
}

/** Tabs above a panel; arrow keys go from one to the next. */
export function Tabs({ tabs, active, onChoose, label }: TabsProps) {
  const step = (event: React.KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const index = (tabs.findIndex((tab) => tab.key === active) + by + tabs.length) % tabs.length;
    const next = tabs[index];
    if (!next) return;
    onChoose(next.key);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  return (
    <div className={`${css['tabs']} scroll`} role="tablist" aria-label={label} onKeyDown={step}>
      {tabs.map(({ key, label: words, icon, count }) => (
        <button
          key={key}
          type="button"
          role="tab"
          className={css['tab']}
          aria-selected={key === active}
          tabIndex={key === active ? 0 : -1}
          onClick={() => onChoose(key)}
        >
          {icon}
          {words}
          {count ? <span className={`${css['count']} num`}>{count}</span> : null}
        </button>
      ))}
    </div>
  );
}
