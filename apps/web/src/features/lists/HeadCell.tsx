import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { viewOf } from '../../field-views/registry.js';
import { clampWidth } from './columns.js';
import type { Reachable } from '../../lib/reachable.js';
import css from './grid.module.css';

interface HeadCellProps {
  readonly column: Reachable;
  readonly place: number;
  readonly width: number;
  readonly sorted: 'ascending' | 'descending' | 'none';
  readonly onSort: () => void;
  readonly onWidth: (width: number) => void;
}

const STEP = 16;

/** A column's head: sorts, and is dragged wider at its edge (or with the arrow keys). */
export function HeadCell({ column, place, width, sorted, onSort, onWidth }: HeadCellProps) {
  const { t } = useTranslation();
  const { label, field } = column;
  const start = useRef<{ readonly x: number; readonly width: number }>(null);
  const Arrow = sorted === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <div
      role="columnheader"
      aria-colindex={place + 2}
      className={css['headCell']}
      style={{ gridColumn: place + 2 }}
      data-pinned={place === 0 || undefined}
      data-align={viewOf(field.type).align}
      aria-sort={sorted}
    >
      {field.sortable ? (
        <button type="button" className={css['sort']} onClick={onSort}>
          <span className="ellipsis">{label}</span>
          {sorted === 'none' ? null : <Arrow size={12} strokeWidth={2} aria-hidden />}
        </button>
      ) : (
        <span className="ellipsis">{label}</span>
      )}
      <span
        className={css['edge']}
        role="separator"
        aria-orientation="vertical"
        aria-label={t('list.width', { label })}
        aria-valuenow={width}
        tabIndex={0}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0;
          if (by !== 0) onWidth(clampWidth(width + by));
        }}
        onPointerDown={(event) => {
          start.current = { x: event.clientX, width };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (start.current) onWidth(clampWidth(start.current.width + event.clientX - start.current.x));
        }}
        onPointerUp={() => {
          start.current = null;
        }}
      />
    </div>
  );
}
