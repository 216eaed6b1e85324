import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { viewOf } from '../../field-views/registry.js';
import { learn } from '../../lib/i18n.js';
import type { Reachable } from '../../lib/reachable.js';
import { inColumn } from './column-span.js';
import type { ColumnMenuProps } from './ColumnMenu.js';
import { clampWidth } from './columns.js';
import css from './grid.module.css';

const loadMenu = async () => {
  const [menu] = await Promise.all([import('./ColumnMenu.js'), learn('columns')]);
  return { default: menu.ColumnMenu };
};
const ColumnMenu = lazy(loadMenu);

export interface Sorted {
  readonly descending: boolean;
  /** Which of several terms it is, counted from 1; undefined where it is the only one. */
  readonly rank: number | undefined;
}

/** How wide the column of an edge stands: it may have taken room that was free. */
const widthNow = (edge: Element): number => Math.round(edge.parentElement?.getBoundingClientRect().width ?? 0);

interface HeadCellProps {
  readonly column: Reachable;
  readonly place: number;
  readonly pinned: number;
  readonly width: number;
  readonly sorted: Sorted | undefined;
  /** Of all heads, one is in the tab order. */
  readonly active: boolean;
  /** What the menu on this head needs, while it is open. */
  readonly menu: Omit<ColumnMenuProps, 'onClose'> | undefined;
  readonly onMenu: (path: string | undefined) => void;
  readonly onActive: (path: string) => void;
  /** With the shift key: besides what the list is sorted by. */
  readonly onSort: (add: boolean) => void;
  readonly onWidth: (path: string, width: number) => void;
  /** Goes to the head beside it. */
  readonly onStep: (by: -1 | 1) => void;
  /** It is held, and may be dragged away. */
  readonly onHold: (event: React.PointerEvent) => void;
}

const STEP = 16;

/** A column's head: sorts, has a menu, is dragged elsewhere, or wider at its edge (or with the arrow keys). */
export function HeadCell(props: HeadCellProps) {
  const { column, place, pinned, width, sorted, active, menu } = props;
  const { onMenu, onActive, onSort, onWidth, onStep, onHold } = props;
  const { t } = useTranslation();
  const { path, label, field } = column;
  const start = useRef<{ readonly x: number; readonly width: number }>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const Arrow = sorted?.descending ? ArrowDown : ArrowUp;
  const tab = active ? 0 : -1;
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      onStep(event.key === 'ArrowLeft' ? -1 : 1);
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      onMenu(path);
    }
  };
  return (
    <div
      role="columnheader"
      aria-colindex={place + 2}
      className={css['headCell']}
      {...inColumn(place, pinned)}
      data-open={menu ? true : undefined}
      data-align={viewOf(field.type).align}
      aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
      onFocus={() => onActive(path)}
      onPointerEnter={() => void loadMenu()}
      onPointerDown={(event) => onHold(event)}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(path);
      }}
    >
      <button
        type="button"
        className={css['sort']}
        data-head={path}
        tabIndex={tab}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          if (field.sortable) onSort(event.shiftKey);
          else onMenu(path);
        }}
      >
        <span className="ellipsis">{label}</span>
        {sorted ? <Arrow size={12} strokeWidth={2} aria-hidden /> : null}
        {sorted?.rank === undefined ? null : <span className={`${css['rank']} num`}>{sorted.rank}</span>}
      </button>
      <span className={css['opener']}>
        <button
          ref={opener}
          type="button"
          aria-label={t('list.columnMenu', { label })}
          aria-haspopup="menu"
          aria-expanded={menu !== undefined}
          tabIndex={tab}
          onKeyDown={onKeyDown}
          onClick={() => onMenu(path)}
        >
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
        </button>
        {menu ? (
          <Suspense>
            <ColumnMenu
              {...menu}
              onClose={() => {
                onMenu(undefined);
                opener.current?.focus();
              }}
            />
          </Suspense>
        ) : null}
      </span>
      <span
        className={css['edge']}
        role="separator"
        aria-orientation="vertical"
        aria-label={t('list.width', { label })}
        aria-valuenow={width}
        tabIndex={tab}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0;
          if (by !== 0) onWidth(path, clampWidth(widthNow(event.currentTarget) + by));
        }}
        onPointerDown={(event) => {
          event.stopPropagation();
          start.current = { x: event.clientX, width: widthNow(event.currentTarget) };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (start.current) onWidth(path, clampWidth(start.current.width + event.clientX - start.current.x));
        }}
        onPointerUp={() => {
          start.current = null;
        }}
      />
    </div>
  );
}
