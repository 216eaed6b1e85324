import { useVirtualizer } from '@tanstack/react-virtual';
import { Checkbox } from 'antd';
import { CornerLeftUp } from 'lucide-react';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { usePhone } from '@mokuai/ui';
import { viewOf } from '../../../field-views/registry.js';
import { usePeek } from '../../../lib/peek.js';
import type { Reachable } from '../../../lib/reachable.js';
import { TOP, type TreeRow } from './flatten-tree.js';
import { OtherRow, RecordRow } from './TreeRows.js';
import { useCarry } from './use-carry.js';
import css from './tree.module.css';

interface TreeProps {
  readonly module: EffectiveModule;
  readonly columns: readonly Reachable[];
  readonly rows: readonly TreeRow[];
  /** The records that were looked for, where some were. */
  readonly hits: ReadonlySet<string> | undefined;
  readonly stale: boolean;
  readonly nameOf: (record: ApiRecord) => string;
  readonly mayMove: boolean;
  readonly mayAdd: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onToggle: (id: string, open: boolean) => void;
  readonly onMore: (parent: string) => void;
  readonly onAgain: () => void;
  readonly onMove: (record: ApiRecord, to: { readonly id: string; readonly title: string } | null) => void;
  readonly onAskMove: (record: ApiRecord) => void;
  readonly onAddBelow: (record: ApiRecord) => void;
}

const ROW = 36;
const PHONE_ROW = 52;
const MOST_WIDE = 200;

/** Records below each other as an ARIA treegrid: up and down from row to row, right opens, left closes or goes to what is above. */
export function Tree(props: TreeProps) {
  const { module, columns, rows, hits, stale, nameOf, mayMove, mayAdd, chosen } = props;
  const { onChoose, onToggle, onMore, onAgain, onMove, onAskMove, onAddBelow } = props;
  const { t } = useTranslation();
  const phone = usePhone();
  const { open, peeked } = usePeek();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string>();
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === active),
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (phone ? PHONE_ROW : ROW),
    overscan: 12,
    getItemKey: (index) => rows[index]?.key ?? index,
    // The row that has the focus stays, wherever one scrolls.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const drawn = Array.from({ length: last - first + 1 }, (_, n) => first + n);
      return drawn.includes(at) || at >= count ? drawn : [...drawn, at].sort((a, b) => a - b);
    },
  });
  const byId = useMemo(
    () => new Map(rows.flatMap((row) => (row.kind === 'record' ? [[row.key, row] as const] : []))),
    [rows],
  );
  /** Does a record stand below another, as far as one sees? */
  const isBelow = (id: string, ancestor: string): boolean => {
    for (let row = byId.get(id); row; row = byId.get(row.parent)) if (row.key === ancestor) return true;
    return false;
  };
  const { carried, take } = useCarry(
    (record, under) => under !== byId.get(record.id)?.parent && !isBelow(under, record.id),
    (record, under) => {
      const to = byId.get(under);
      onMove(record, to ? { id: to.key, title: nameOf(to.record) } : null);
    },
  );
  const shown = phone ? [] : columns;
  /** What stands above hits was not looked for: it is chosen by itself alone. */
  const choosable = [...byId.keys()].filter((id) => hits === undefined || hits.has(id));
  const areAllChosen = choosable.length > 0 && choosable.every((id) => chosen.has(id));
  const choose = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    onChoose(next);
  };
  const template = `40px minmax(280px, 2fr) ${shown.map(({ field }) => `minmax(96px, ${Math.min(MOST_WIDE, viewOf(field.type).width)}px)`).join(' ')} 44px`;

  const focus = (index: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (!row) return;
    setActive(row.key);
    virtual.scrollToIndex(rows.indexOf(row));
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-key="${row.key}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['key'] === undefined) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[at];
    const act: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focus(at + 1),
      ArrowUp: () => focus(at - 1),
      Home: () => focus(0),
      End: () => focus(rows.length - 1),
      ArrowRight: () => {
        if (row?.kind !== 'record' || row.open === undefined) return;
        if (row.open) focus(at + 1);
        else onToggle(row.key, true);
      },
      ArrowLeft: () => {
        if (row?.kind === 'record' && row.open) return onToggle(row.key, false);
        const above = rows.findIndex(({ key }) => key === row?.parent);
        if (above >= 0) focus(above);
      },
      Enter: () => {
        if (row?.kind === 'record') open(module.name, row.key);
        else if (row?.kind === 'more') onMore(row.parent);
        else if (row?.kind === 'failed') onAgain();
      },
      ' ': () => {
        if (row?.kind === 'record' && !phone) choose([row.key], !chosen.has(row.key));
      },
      m: () => {
        if (row?.kind === 'record' && mayMove) onAskMove(row.record);
      },
    };
    const run = act[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };
  return (
    <div ref={scroller} className={`${css['scroller']} scroll`} data-stale={stale || undefined}>
      <div
        role="treegrid"
        aria-label={module.plural}
        aria-rowcount={rows.length + (phone ? 0 : 1)}
        aria-describedby="tree-keys"
        aria-multiselectable={!phone}
        className={css['tree']}
        data-choosing={chosen.size > 0 || undefined}
        style={{ '--columns': template } as React.CSSProperties}
        onKeyDown={onKeyDown}
      >
        {phone ? null : (
          <div role="row" aria-rowindex={1} className={css['head']}>
            <div role="columnheader" className={css['choose']}>
              <Checkbox
                checked={areAllChosen}
                indeterminate={!areAllChosen && chosen.size > 0}
                aria-label={t('list.chooseAll')}
                onChange={({ target }) => choose(choosable, target.checked)}
              />
            </div>
            <div role="columnheader" className="ellipsis">
              {module.fields.find(({ name }) => name === module.titleField)?.label ?? module.label}
            </div>
            {shown.map(({ path, label, field }) => (
              <div
                key={path}
                role="columnheader"
                className="ellipsis"
                data-end={viewOf(field.type).align === 'end' || undefined}
              >
                {label}
              </div>
            ))}
            <div role="columnheader">
              <span className="sr-only">{t('tree.actionsOf')}</span>
            </div>
          </div>
        )}
        <div className={css['body']} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            const shared = {
              start,
              index: index + (phone ? 1 : 2),
              tabbable: index === at,
              onFocus: () => setActive(row.key),
            };
            return row.kind === 'record' ? (
              <RecordRow
                key={row.key}
                {...shared}
                {...{ module, row, mayMove, mayAdd, onToggle, onMove, onAskMove, onAddBelow }}
                chosen={chosen.has(row.key)}
                onChoose={(id, on) => choose([id], on)}
                columns={phone ? columns : shown}
                title={nameOf(row.record)}
                dimmed={hits !== undefined && !hits.has(row.key)}
                peeked={peeked?.id === row.key}
                over={carried?.over === row.key}
                held={carried?.record.id === row.key}
                onTake={take}
              />
            ) : (
              <OtherRow key={row.key} {...shared} row={row} onMore={onMore} onAgain={onAgain} />
            );
          })}
        </div>
      </div>
      <p id="tree-keys" className="sr-only">
        {t('tree.keys')}
      </p>
      {carried ? (
        <>
          {byId.get(carried.record.id)?.parent === TOP ? null : (
            <div className={css['toTop']} data-under={TOP} data-over={carried.over === TOP || undefined}>
              <CornerLeftUp size={14} aria-hidden />
              {t('tree.dropTop')}
            </div>
          )}
          <div className={css['carried']} style={{ left: carried.x + 12, top: carried.y + 8 }}>
            {nameOf(carried.record)}
          </div>
        </>
      ) : null}
    </div>
  );
}
