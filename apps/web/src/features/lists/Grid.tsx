import { useVirtualizer } from '@tanstack/react-virtual';
import { Checkbox } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { viewOf } from '../../field-views/registry.js';
import { usePreferences } from '../../lib/preferences.js';
import type { After } from './CellEditor.js';
import type { Editing } from './editing.js';
import { GridRow } from './GridRow.js';
import { HeadCell } from './HeadCell.js';
import { TotalsRow } from './TotalsRow.js';
import { useCellFocus } from './use-cell-focus.js';
import { useCellSaves } from './use-cell-saves.js';
import type { Sums } from './use-sums.js';
import { nextSort, sortTerm } from '../../lib/sort.js';
import type { Reachable } from '../../lib/reachable.js';
import css from './grid.module.css';

interface GridProps {
  readonly module: EffectiveModule;
  readonly columns: readonly Reachable[];
  readonly rows: readonly ApiRecord[];
  readonly sort: readonly string[];
  readonly onSort: (sort: readonly string[]) => void;
  readonly widths: Readonly<Record<string, number>>;
  readonly onWidth: (path: string, width: number) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
  /** The last row is in sight: more, please. */
  readonly onEnd: () => void;
  /** How many records there are in all, in words. */
  readonly count: string;
  readonly sums: Sums;
  readonly busy: boolean;
  /** These rows answer the question before this one. */
  readonly stale: boolean;
}

const HEIGHTS = { compact: 32, default: 36, comfortable: 44 } as const;
const TITLE_WIDTH = 260;

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
  const { module, columns, rows, sort, onSort, widths, onWidth, chosen, onChoose, onEnd, count, sums, busy, stale } =
    props;
  const { t } = useTranslation();
  const { density } = usePreferences();
  const scroller = useRef<HTMLDivElement>(null);
  const height = HEIGHTS[density];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= rows.length - 20) onEnd();
  }, [last, rows.length, onEnd]);
  const ids = useMemo(() => rows.map((r) => r.id), [rows]);
  const paths = columns.map((c) => c.path);
  const { active, setActive, move, focus } = useCellFocus(scroller, ids, paths, (row) => virtual.scrollToIndex(row));
  const { refused, dismiss, save } = useCellSaves(module);
  const [editing, setEditing] = useState<Editing>();
  const keep = (record: ApiRecord, { field }: Reachable, value: unknown, after: After) => {
    setEditing(undefined);
    save(record, field, value);
    const [down, right] = STEPS[after];
    if (after !== 'away' && !((down || right) && move(down, right))) focus();
  };
  const widthOf = ({ path, field }: Reachable): number =>
    widths[path] ?? (path === module.titleField ? TITLE_WIDTH : viewOf(field.type).width);
  const template = `44px ${columns.map((c) => `${widthOf(c)}px`).join(' ')} minmax(0, 1fr)`;
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  const allChosen = rows.every((r) => chosen.has(r.id));
  const first = sort[0] === undefined ? undefined : sortTerm(sort[0]);
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
        aria-rowcount={rows.length + 2}
        style={{ '--columns': template } as React.CSSProperties}
      >
        <div className={css['head']} role="row" aria-rowindex={1}>
          <div role="columnheader" className={css['choose']}>
            <Checkbox
              checked={allChosen}
              indeterminate={!allChosen && chosen.size > 0}
              onChange={(event) => onChoose(new Set(event.target.checked ? rows.map((r) => r.id) : []))}
              aria-label={t('list.chooseAll')}
            />
          </div>
          {columns.map((column) => (
            <HeadCell
              key={column.path}
              column={column}
              width={widthOf(column)}
              sorted={first?.path === column.path ? (first.descending ? 'descending' : 'ascending') : 'none'}
              onSort={() => onSort(nextSort(sort, column.path))}
              onWidth={(width) => onWidth(column.path, width)}
            />
          ))}
          <div role="presentation" />
        </div>
        <div className={css['body']} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start, key }) => {
            const record = rows[index];
            return record ? (
              <GridRow
                key={key}
                module={module}
                columns={columns}
                record={record}
                index={index}
                start={start}
                chosen={chosen.has(record.id)}
                onChoose={(on) => choose(record.id, on)}
                active={active?.id === record.id ? active : undefined}
                editing={editing?.id === record.id ? editing : undefined}
                refused={refused?.id === record.id ? refused : undefined}
                onActive={setActive}
                onMove={move}
                onEdit={(next) => {
                  dismiss();
                  setEditing(next);
                }}
                onKeep={keep}
                onDismiss={dismiss}
              />
            ) : null;
          })}
        </div>
        <TotalsRow columns={columns} index={rows.length + 2} count={count} sums={sums} />
      </div>
    </div>
  );
}
