import { useVirtualizer } from '@tanstack/react-virtual';
import { Checkbox } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { viewOf } from '../../field-views/registry.js';
import { usePreferences } from '../../lib/preferences.js';
import type { Arrangement } from './arrangement.js';
import type { After } from './CellEditor.js';
import type { Editing } from './editing.js';
import { GridRow } from './GridRow.js';
import { Heads } from './Heads.js';
import type { RowWindow } from './row-window.js';
import { TotalsRow } from './TotalsRow.js';
import { useCellFocus } from './use-cell-focus.js';
import { useColumnSpan } from './use-column-span.js';
import { useGridPeek } from './use-grid-peek.js';
import { useCellSaves } from './use-cell-saves.js';
import { useStable } from './use-stable.js';
import type { Sums } from './use-sums.js';
import { WaitingRow } from './WaitingRow.js';
import type { Reachable } from '../../lib/reachable.js';
import css from './grid.module.css';

interface GridProps {
  readonly module: EffectiveModule;
  readonly columns: readonly Reachable[];
  readonly rows: RowWindow;
  readonly sort: readonly string[];
  readonly onSort: (sort: readonly string[]) => void;
  readonly arrangement: Arrangement;
  readonly onArrange: (next: Arrangement) => void;
  /** Pixels of the columns that have not their own width. */
  readonly widths: Readonly<Record<string, number>>;
  /** Undefined gives a column its own width again. */
  readonly onWidth: (path: string, width: number | undefined) => void;
  readonly onFilter: (column: Reachable) => void;
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
/** Wider than this, words stand too far from those beside them. */
const MOST_GROWN = 1.6;

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
  const { module, columns, rows, sort, onSort, arrangement, onArrange, widths, onWidth, onFilter } = props;
  const { chosen, onChoose, onSight, question, count, sums, busy, stale } = props;
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
  const sizes = useMemo(
    () =>
      columns.map(
        ({ path, field }) => widths[path] ?? (path === module.titleField ? TITLE_WIDTH : viewOf(field.type).width),
      ),
    [columns, widths, module],
  );
  const numbers = Math.max(44, 16 + 8 * String(rows.count).length);
  const { drawn, pinned, isAside, show } = useColumnSpan(scroller, sizes, arrangement.pinned, numbers);
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
  const tracks = columns.map(({ path, field }, place) => trackOf(sizes[place] ?? 0, !(path in widths) && viewOf(field.type).align === 'start')); // prettier-ignore
  const template = `${numbers}px ${tracks.join(' ')} minmax(0, 1fr)`;
  // Stated, or rows would be as wide as their columns may become.
  const wide = sizes.reduce((sum, size) => sum + size, numbers);
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
    sort: onSort,
    arrange: onArrange,
    width: onWidth,
    filter: onFilter,
    show,
  });
  const allChosen = rows.loaded.every((r) => chosen.has(r.id));
  return (
    <div
      ref={scroller}
      className={`${css['scroller']} scroll`}
      data-stale={stale || undefined}
      data-aside={isAside || undefined}
      aria-busy={busy || stale}
    >
      <div
        className={css['grid']}
        role="grid"
        aria-label={module.plural}
        aria-rowcount={rows.count + 2}
        aria-colcount={columns.length + 1}
        style={{ '--columns': template, ...pinsOf(numbers, sizes, pinned), width: wide } as React.CSSProperties}
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
          <Heads
            columns={columns}
            drawn={drawn}
            pinned={pinned}
            sizes={sizes}
            before={numbers}
            scroller={scroller}
            arrangement={arrangement}
            onArrange={act.arrange}
            sort={sort}
            onSort={act.sort}
            widths={widths}
            onWidth={act.width}
            onFilter={act.filter}
            onShow={act.show}
          />
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
                pinned={pinned}
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
        <TotalsRow columns={columns} drawn={drawn} pinned={pinned} index={rows.count + 2} count={count} sums={sums} />
      </div>
    </div>
  );
}

/** How wide a column may stand: one of words takes of the room that nothing else needs, unless somebody set its width. */
const trackOf = (size: number, grows: boolean): string =>
  grows ? `minmax(${size}px, ${Math.round(size * MOST_GROWN)}px)` : `${size}px`;

/** Where each of the pinned columns begins: a change of their widths is none of the rows'. */
function pinsOf(numbers: number, sizes: readonly number[], pinned: number): Readonly<Record<string, string>> {
  const pins: Record<string, string> = {};
  let left = numbers;
  for (const [place, size] of sizes.slice(0, pinned).entries()) {
    pins[`--pin-${place}`] = `${left}px`;
    left += size;
  }
  return pins;
}
