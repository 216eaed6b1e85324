import type { ReactNode } from 'react';
import { isHue } from '@mokuai/ui';
import type { BoardColumn } from './board-query.js';
import css from './board.module.css';

interface ColumnHeadProps {
  readonly column: BoardColumn;
  readonly count: string | undefined;
  readonly sum: ReactNode;
  readonly share: number;
  readonly create: ReactNode;
}

/** What a column is, how many cards it has and what they come to; the bar is its share of the board. */
export function ColumnHead({ column, count, sum, share, create }: ColumnHeadProps) {
  const hue = isHue(column.color) ? column.color : 'gray';
  return (
    <header className={css['head']} style={{ '--hue': `var(--hue-${hue}-solid)` } as React.CSSProperties}>
      <div className={css['name']}>
        <i aria-hidden />
        <h2 className="ellipsis" title={column.label}>
          {column.label}
        </h2>
        <span className="num">{count}</span>
        {create}
      </div>
      {sum === null ? null : <div className={css['sum']}>{sum}</div>}
      <div className={css['bar']} aria-hidden>
        <i style={{ transform: `scaleX(${share})` }} />
      </div>
    </header>
  );
}
