import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useOverflow } from './use-overflow.js';
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

/** What is kept free beside the chosen tab, for the sign that there is more. */
const EDGE = 44;

/** Tabs above a panel; arrow keys go from one to the next. Where there is no room for all, the row scrolls and says so. */
export function Tabs({ tabs, active, onChoose, label }: TabsProps) {
  const row = useRef<HTMLDivElement>(null);
  const { before, after, look } = useOverflow(row);
  // The chosen one is in sight, with a bit of its neighbours.
  useLayoutEffect(() => {
    const box = row.current;
    const tab = box?.querySelector<HTMLElement>('[aria-selected=true]');
    if (!box || !tab) return;
    const [from, to] = [tab.offsetLeft - EDGE, tab.offsetLeft + tab.offsetWidth + EDGE];
    if (from < box.scrollLeft) box.scrollLeft = from;
    else if (to > box.scrollLeft + box.clientWidth) box.scrollLeft = to - box.clientWidth;
  }, [active]);
  const step = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const index = (tabs.findIndex((tab) => tab.key === active) + by + tabs.length) % tabs.length;
    const next = tabs[index];
    if (!next) return;
    onChoose(next.key);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  const scroll = (by: 1 | -1): void =>
    row.current?.scrollBy({ left: by * row.current.clientWidth * 0.7, behavior: 'smooth' });
  return (
    <div
      ref={row}
      className={`${css['tabs']} scroll`}
      role="tablist"
      aria-label={label}
      onKeyDown={step}
      onScroll={look}
    >
      {before ? (
        <span className={css['more']} data-side="before" aria-hidden onClick={() => scroll(-1)}>
          <ChevronLeft size={16} />
        </span>
      ) : null}
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
      {after ? (
        <span className={css['more']} data-side="after" aria-hidden onClick={() => scroll(1)}>
          <ChevronRight size={16} />
        </span>
      ) : null}
    </div>
  );
}
