import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isHue } from '@mokuai/ui';
import type { Totals } from './board-cache.js';
import type { BoardColumn } from './board-query.js';
import css from './board.module.css';

interface SegmentsProps {
  readonly columns: readonly BoardColumn[];
  readonly active: BoardColumn | undefined;
  readonly totals: ReadonlyMap<string, Totals>;
  readonly onChoose: (key: string) => void;
}

/** The columns as buttons in a row, where only one of them has room. */
export function Segments({ columns, active, totals, onChoose }: SegmentsProps) {
  const { t } = useTranslation();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    row.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [active?.key]);
  return (
    <div ref={row} className={`${css['segments']} scroll`} role="group" aria-label={t('board.cards')}>
      {columns.map(({ key, label, color }) => {
        const count = totals.get(key)?.count;
        return (
          <button key={key} type="button" aria-pressed={key === active?.key} onClick={() => onChoose(key)}>
            <i aria-hidden style={{ background: `var(--hue-${isHue(color) ? color : 'gray'}-solid)` }} />
            {label}
            <span className="num">{count}</span>
          </button>
        );
      })}
    </div>
  );
}
