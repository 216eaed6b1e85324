import { useVirtualizer } from '@tanstack/react-virtual';
import { Checkbox } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { viewOf } from '../../field-views/registry.js';
import { usePreferences } from '../../lib/preferences.js';
import type { After } from './CellEditor.js';
import type { Editing } from './editing.js';
import { GridRow } from './GridRow.js';
import { HeadCell } from './HeadCell.js';
import type { RowWindow } from './row-window.js';
import { TotalsRow } from './TotalsRow.js';
import { useCellFocus } from './use-cell-focus.js';
import { useColumnSpan } from './use-column-span.js';
import { useGridPeek } from './use-grid-peek.js';
import { useCellSaves } from './use-cell-saves.js';
import { useStable } from './use-stable.js';
import type { Sums } from './use-sums.js';
import { WaitingRow } from './WaitingRow.js';
import { nextSort, sortTerm } from '../../lib/sort.js';
import type { Reachable } from '../../lib/reachable.js';
import css from './grid.module.css';

interface GridProps {
  readonly module: EffectiveModule;
  readonly columns: readonly Reachable[];
  readonly rows: RowWindow;
  readonly sort: readonly string[];
  readonly onSort: (sort: readonly string[]) => void;
  readonly widths: Readonly<Record<string, number>>;
  readonly onWidth: (path: string, width: number) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
  /** These rows are in sight. */
  readonly onSight: (first: number, last: number) => void;
  /** What the rows answer: another question begins at the top. */
  readonly question: string;
  /** How many records there are in all, in words. */
  readonly count: string;
  readonly sums: Sums;
  readonly busy: boolean;
  /** These rows answer the question before this one. */
  readonly stale: boolean;
}

const HEIGHTS = { compact: 32, default: 36, comfortable: 44 } as const;
const TITLE_WIDTH = 260;
/** Columns that stay in sight, whatever is scrolled to. */
const PINNED = 1;

/** Where a kept cell leads. */
const STEPS: Readonly<Record<After, readonly [rows: number, columns: number]>> = {
  stay: [0, 0],
  down: [1, 0],
  next: [0, 1],
  previous: [0, -1],
  away: [0, 0],
};

/** Rows and columns, of which only those in sight are drawn. */
export function Grid(props: GridProps) {
  const { module, columns, rows, sort, onSort, widths, onWidth, chosen, onChoose } = props;
  const { onSight, question, count, sums, busy, stale } = props;
  const { t } = useTranslation();
  const { density } = usePreferences();
  const scroller = useRef<HTMLDivElement>(null);
  const height = HEIGHTS[density];
  // A new function would have the places of all rows reckoned anew, with every row that is scrolled past.
  const keyOf = useCallback((index: number) => rows.at(index)?.id ?? index, [rows]);
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    getItemKey: keyOf,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => onSight(first, last), [first, last, onSight]);
  const asked = useRef(question);
  useEffect(() => {
    if (asked.current === question) return;
    asked.current = question;
    scroller.current?.scrollTo({ top: 0 });
  }, [question]);
  const paths = columns.map((c) => c.path);
  const widthOf = ({ path, field }: Reachable): number =>
    widths[path] ?? (path === module.titleField ? TITLE_WIDTH : viewOf(field.type).width);
  const numbers = Math.max(44, 16 + 8 * String(rows.count).length);
  const { drawn, show } = useColumnSpan(scroller, columns.map(widthOf), PINNED, numbers);
  const { active, setActive, move, focus } = useCellFocus(scroller, rows, paths, (row, column) => {
    virtual.scrollToIndex(row);
    show(column);
  });
  const { peeked, peek } = useGridPeek(module.name, rows, active, setActive, (row) => virtual.scrollToIndex(row));
  const { refused, dismiss, save } = useCellSaves(module);
  const [editing, setEditing] = useState<Editing>();
  const keep = (record: ApiRecord, { field }: Reachable, value: unknown, after: After) => {
    setEditing(undefined);
    save(record, field, value);
    const [down, right] = STEPS[after];
    if (after !== 'away' && !((down || right) && move(down, right))) focus();
  };
  const template = `${numbers}px ${columns.map((c) => `${widthOf(c)}px`).join(' ')} minmax(0, 1fr)`;
  const act = useStable({
    choose: (id: string, on: boolean) => {
      const next = new Set(chosen);
      if (on) next.add(id);
      else next.delete(id);
      onChoose(next);
    },
    activate: setActive,
    move,
    edit: (next: Editing | undefined) => {
      dismiss();
      setEditing(next);
    },
    keep,
    dismiss,
    peek,
  });
  const allChosen = rows.loaded.every((r) => chosen.has(r.id));
  const placed = drawn.flatMap((place) => (columns[place] ? [{ column: columns[place], place }] : []));
  const sorted = sort[0] === undefined ? undefined : sortTerm(sort[0]);
  return (
    <div
      ref={scroller}
      className={`${css['scroller']} scroll`}
      data-stale={stale || undefined}
      aria-busy={busy || stale}
    >
      <div
        className={css['grid']}
        role="grid"
        aria-label={module.plural}
        aria-rowcount={rows.count + 2}
        aria-colcount={columns.length + 1}
        style={{ '--columns': template, '--numbers': `${numbers}px` } as React.CSSProperties}
      >
        <div className={css['head']} role="row" aria-rowindex={1}>
          <div role="columnheader" className={css['choose']}>
            <Checkbox
              checked={allChosen}
              indeterminate={!allChosen && chosen.size > 0}
              onChange={(event) => onChoose(new Set(event.target.checked ? rows.loaded.map((r) => r.id) : []))}
              aria-label={t('list.chooseAll')}
            />
          </div>
          {placed.map(({ column, place }) => (
            <HeadCell
              key={column.path}
              column={column}
              place={place}
              width={widthOf(column)}
              sorted={sorted?.path === column.path ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
              onSort={() => onSort(nextSort(sort, column.path))}
              onWidth={(width) => onWidth(column.path, width)}
            />
          ))}
        </div>
        <div className={css['body']} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start, key }) => {
            const record = rows.at(index);
            return record ? (
              <GridRow
                key={key}
                module={module}
                columns={columns}
                drawn={drawn}
                record={record}
                index={index}
                start={start}
                chosen={chosen.has(record.id)}
                onChoose={act.choose}
                active={active?.id === record.id ? active : undefined}
                editing={editing?.id === record.id ? editing : undefined}
                refused={refused?.id === record.id ? refused : undefined}
                onActive={act.activate}
                onMove={act.move}
                onEdit={act.edit}
                onKeep={act.keep}
                onDismiss={act.dismiss}
                peeked={peeked === record.id}
                onPeek={act.peek}
              />
            ) : (
              <WaitingRow key={key} index={index} start={start} drawn={drawn} />
            );
          })}
        </div>
        <TotalsRow columns={columns} drawn={drawn} index={rows.count + 2} count={count} sums={sums} />
      </div>
    </div>
  );
}
