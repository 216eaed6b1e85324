import { useTranslation } from 'react-i18next';
import { viewOf } from '../../field-views/registry.js';
import { Value } from '../../field-views/Value.js';
import type { Reachable } from '../../lib/reachable.js';
import { inColumn } from './column-span.js';
import type { Sums } from './use-sums.js';
import css from './grid.module.css';

interface TotalsRowProps {
  readonly columns: readonly Reachable[];
  /** The places of the columns that are in sight. */
  readonly drawn: readonly number[];
  readonly pinned: number;
  readonly index: number;
  /** How many there are, in words. */
  readonly count: string;
  readonly sums: Sums;
}

/** How many records the list has in all, and what its numbers add up to; it stays in sight below the rows. */
export function TotalsRow({ columns, drawn, pinned, index, count, sums }: TotalsRowProps) {
  const { t } = useTranslation();
  const summed = columns.findIndex((c) => typeof sums[c.path] === 'number');
  return (
    <div className={css['totals']} role="row" aria-rowindex={index}>
      <div role="gridcell" className={css['choose']} />
      {drawn.map((i) => {
        const column = columns[i];
        if (!column) return null;
        const sum = sums[column.path];
        const words = i === 0 ? count : i === summed - 1 ? t('list.sum') : null;
        return (
          <div
            key={column.path}
            role="gridcell"
            aria-colindex={i + 2}
            className={css['total']}
            {...inColumn(i, pinned)}
            data-align={viewOf(column.field.type).align}
            data-words={words === null ? undefined : i === 0 ? 'start' : 'end'}
          >
            {words !== null ? <span className="num">{words}</span> : null}
            {words === null && typeof sum === 'number' ? (
              <strong>
                <Value field={column.field} value={sum} place="short" />
              </strong>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
