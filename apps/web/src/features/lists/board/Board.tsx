import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveBoard, EffectiveModule } from '@mokuai/contract';
import { usePhone } from '@mokuai/ui';
import type { Reachable } from '../../../lib/reachable.js';
import type { ListQuery } from '../../../lib/list-query.js';
import type { Totals } from './board-cache.js';
import { columnsOf, groupOf, type BoardColumn } from './board-query.js';
import type { Dragged } from './BoardCard.js';
import { Card } from './Card.js';
import { Column } from './Column.js';
import { columnCoordinates, columnUnder } from './column-coordinates.js';
import { Segments } from './Segments.js';
import { useAnnouncements } from './use-announcements.js';
import { useMove } from './use-move.js';
import css from './board.module.css';

interface BoardProps {
  readonly module: EffectiveModule;
  readonly board: EffectiveBoard;
  readonly query: ListQuery;
  readonly columns: readonly Reachable[];
  readonly totals: ReadonlyMap<string, Totals>;
  readonly onTotals: (key: string, totals: Totals | undefined) => void;
}

const DRAG_AFTER_PX = 6;
const HOLD_MS = 220;
const HOLD_SLIP_PX = 8;

/** The share of the board that lies in a column: of its sum where there is one, else of its cards. */
function shareOf(all: ReadonlyMap<string, Totals>, key: string): number {
  const weigh = ({ sum, count }: Totals) => Math.max(0, sum ?? count);
  const whole = [...all.values()].reduce((total, one) => total + weigh(one), 0);
  const own = all.get(key);
  return own && whole > 0 ? weigh(own) / whole : 0;
}

/** Columns of cards, and what it takes to carry a card from one to another. On a phone one column at a time. */
export function Board({ module, board, query, columns, totals, onTotals }: BoardProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const field = groupOf(module, board);
  const all = useMemo(() => columnsOf(field, board, t('board.none', { field: field.label })), [field, board, t]);
  const move = useMove(module, query, board);
  const [held, setHeld] = useState<Dragged>();
  const [chosen, setChosen] = useState<string>();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: DRAG_AFTER_PX } }),
    useSensor(TouchSensor, { activationConstraint: { delay: HOLD_MS, tolerance: HOLD_SLIP_PX } }),
    useSensor(KeyboardSensor, { coordinateGetter: columnCoordinates }),
  );
  const accessibility = useAnnouncements(module, all);
  // Without an option there is a column only as long as something is in it.
  const shown = all.filter(({ option, key }) => option !== null || (totals.get(key)?.count ?? 0) > 0);
  const active = shown.find(({ key }) => key === chosen) ?? shown[0];
  const targets = field.writable && module.can.update ? shown : [];
  const count = useCallback((column: BoardColumn, of: Totals | undefined) => onTotals(column.key, of), [onTotals]);
  const drop = ({ active: { data }, over }: DragEndEvent) => {
    const { record, from } = data.current as Dragged;
    const to = all.find(({ key }) => key === over?.id);
    setHeld(undefined);
    if (to && to !== from) void move(record, from, to);
  };
  const summed = module.fields.find(({ name }) => name === board.sum);
  const cardColumns = columns.filter(({ path }) => path !== board.groupBy);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={columnUnder}
      accessibility={accessibility}
      onDragStart={({ active: { data } }) => setHeld(data.current as Dragged)}
      onDragCancel={() => setHeld(undefined)}
      onDragEnd={drop}
    >
      {phone ? <Segments columns={shown} active={active} totals={totals} onChoose={setChosen} /> : null}
      <div
        className={`${css['board']} scroll`}
        role="group"
        aria-label={t('board.label', { field: field.label })}
        {...(phone ? swipe(shown, active, setChosen) : {})}
      >
        {all.map((column) => (
          <Column
            key={column.key}
            {...{ module, board, column, query, summed, targets }}
            columns={cardColumns}
            share={shareOf(totals, column.key)}
            hidden={phone ? column !== active : !shown.includes(column)}
            awaited={held !== undefined && held.from !== column}
            onMove={move}
            onTotals={count}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {held ? (
          <div className={css['held']}>
            <Card module={module} columns={cardColumns} record={held.record} />
          </div>
        ) : null}
      </DragOverlay>
    </DndContext>
  );
}

const SWIPE_PX = 56;

/** A finger drawn sideways goes to the next column; the tabs above are its twin. */
function swipe(columns: readonly BoardColumn[], active: BoardColumn | undefined, choose: (key: string) => void) {
  let from: { readonly x: number; readonly y: number } | undefined;
  return {
    onTouchStart: ({ touches }: React.TouchEvent) => {
      const touch = touches[0];
      from = touch && { x: touch.clientX, y: touch.clientY };
    },
    onTouchEnd: ({ changedTouches }: React.TouchEvent) => {
      const touch = changedTouches[0];
      if (!from || !touch) return;
      const [dx, dy] = [touch.clientX - from.x, touch.clientY - from.y];
      from = undefined;
      if (Math.abs(dx) < SWIPE_PX || Math.abs(dx) < 2 * Math.abs(dy)) return;
      const next = columns[columns.findIndex(({ key }) => key === active?.key) + (dx < 0 ? 1 : -1)];
      if (next) choose(next.key);
    },
  };
}
