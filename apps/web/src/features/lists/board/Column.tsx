import { useDroppable } from '@dnd-kit/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { CornerDownRight, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveBoard, EffectiveField, EffectiveModule } from '@mokuai/contract';
import { SkeletonRows } from '@mokuai/ui';
import { Value } from '../../../field-views/Value.js';
import { formatNumber } from '../../../lib/formats.js';
import { usePreferences } from '../../../lib/preferences.js';
import type { Reachable } from '../../../lib/reachable.js';
import { LinkButton } from '../../../ui/LinkButton.js';
import { ProblemState } from '../../../ui/ProblemState.js';
import type { ListQuery } from '../../../lib/list-query.js';
import { totalsOf, type Totals } from './board-cache.js';
import type { BoardColumn } from './board-query.js';
import { BoardCard } from './BoardCard.js';
import { ColumnHead } from './ColumnHead.js';
import { useColumn } from './use-column.js';
import type { Move } from './use-move.js';
import css from './board.module.css';

interface ColumnProps {
  readonly module: EffectiveModule;
  readonly board: EffectiveBoard;
  readonly column: BoardColumn;
  readonly query: ListQuery;
  /** What stands on the cards. */
  readonly columns: readonly Reachable[];
  readonly summed: EffectiveField | undefined;
  /** The share of all that is in this column. */
  readonly share: number;
  readonly targets: readonly BoardColumn[];
  readonly hidden: boolean;
  /** A card of another column is held. */
  readonly awaited: boolean;
  readonly onMove: Move;
  readonly onTotals: (column: BoardColumn, totals: Totals | undefined) => void;
}

const CARD_HEIGHT = 124;
const GAP = 8;
const AHEAD = 6;

/** One column: what it holds in all, and its cards, of which those in sight are drawn. */
export function Column(props: ColumnProps) {
  const { module, board, column, query, columns, summed, share, targets, hidden, awaited, onMove, onTotals } = props;
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const found = useColumn(module.name, query, board, column.option, columns);
  const cards = useMemo(() => found.data?.pages.flatMap((page) => page.data) ?? [], [found.data]);
  const count = totalsOf(found.data, board.sum)?.count;
  const sum = totalsOf(found.data, board.sum)?.sum ?? null;
  useEffect(() => onTotals(column, count === undefined ? undefined : { count, sum }), [column, count, sum, onTotals]);
  const { setNodeRef, isOver } = useDroppable({ id: column.key, disabled: hidden || targets.length === 0 });
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    gap: GAP,
    overscan: 4,
    getItemKey: (index) => cards[index]?.id ?? index,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  const { hasNextPage, isFetching, fetchNextPage } = found;
  useEffect(() => {
    if (last >= cards.length - AHEAD && hasNextPage && !isFetching) void fetchNextPage();
  }, [last, cards.length, hasNextPage, isFetching, fetchNextPage]);
  const left = (count ?? 0) - cards.length;
  return (
    <section
      ref={setNodeRef}
      className={css['column']}
      aria-label={column.label}
      data-over={(isOver && awaited) || undefined}
      hidden={hidden}
    >
      <ColumnHead
        column={column}
        count={count === undefined ? undefined : formatNumber(count, locale)}
        sum={summed && sum !== null ? <Value field={summed} value={sum} place="short" /> : null}
        share={share}
        create={
          module.can.create && column.option !== null ? (
            <LinkButton
              to="/m/$module/new"
              params={{ module: module.name }}
              search={{ set: { [board.groupBy]: column.option } }}
              look="text"
              size="small"
              icon={<Plus size={16} aria-hidden />}
              aria-label={t('board.create', { column: column.label })}
            />
          ) : null
        }
      />
      {isOver && awaited ? (
        <p className={css['drop']}>
          <CornerDownRight size={14} aria-hidden />
          {t('board.drop', { column: column.label })}
        </p>
      ) : null}
      <div ref={scroller} className={`${css['cards']} scroll`} data-stale={found.isPlaceholderData || undefined}>
        {found.isPending ? <SkeletonRows rows={4} /> : null}
        {found.isError && !found.data ? <ProblemState error={found.error} retry={() => void found.refetch()} /> : null}
        {found.data && cards.length === 0 ? (
          <p className={css['none']}>{t(targets.length > 0 ? 'board.emptyDrop' : 'board.empty')}</p>
        ) : null}
        <ul style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start, key }) => {
            const record = cards[index];
            return record ? (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
              >
                <BoardCard
                  module={module}
                  columns={columns}
                  record={record}
                  from={column}
                  targets={targets}
                  onMove={onMove}
                />
              </li>
            ) : null;
          })}
        </ul>
        {hasNextPage && left > 0 ? (
          <button type="button" className={css['more']} onClick={() => void fetchNextPage()}>
            {t('board.more', { count: left })}
          </button>
        ) : null}
      </div>
    </section>
  );
}
