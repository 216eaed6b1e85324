import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { ChevronRight, CornerLeftUp, Ellipsis, FolderInput, GripVertical, PanelRightOpen, Plus } from 'lucide-react';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { usePhone } from '@mokuai/ui';
import { viewOf } from '../../../field-views/registry.js';
import { Value } from '../../../field-views/Value.js';
import { cellOf } from '../../../lib/list-query.js';
import { usePeek } from '../../../lib/peek.js';
import type { Reachable } from '../../../lib/reachable.js';
import { rowMenuHands } from '../../../lib/row-menu-hands.js';
import { TOP, type TreeRow } from './flatten-tree.js';
import css from './tree.module.css';

interface Shared {
  readonly start: number;
  /** Its place among all rows, the head included, from 1. */
  readonly index: number;
  readonly tabbable: boolean;
  readonly onFocus: () => void;
}

interface RecordRowProps extends Shared {
  readonly module: EffectiveModule;
  readonly columns: readonly Reachable[];
  readonly row: Extract<TreeRow, { kind: 'record' }>;
  readonly title: string;
  /** It was not looked for, but stands above what was. */
  readonly dimmed: boolean;
  readonly peeked: boolean;
  readonly over: boolean;
  readonly held: boolean;
  readonly mayMove: boolean;
  readonly mayAdd: boolean;
  readonly chosen: boolean;
  readonly onChoose: (id: string, on: boolean) => void;
  readonly onToggle: (id: string, open: boolean) => void;
  readonly onMove: (record: ApiRecord, to: null) => void;
  readonly onAskMove: (record: ApiRecord) => void;
  readonly onAddBelow: (record: ApiRecord) => void;
  readonly onTake: (event: PointerEvent, record: ApiRecord) => void;
}

const INDENT = 20;
const PHONE_ABOUT = 2;

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** A record of a tree in its row. */
export function RecordRow(props: RecordRowProps) {
  const { module, columns, row, title, dimmed, peeked, over, held, mayMove, mayAdd, chosen } = props;
  const { start, index, tabbable, onFocus, onChoose, onToggle, onMove, onAskMove, onAddBelow, onTake } = props;
  const { t } = useTranslation();
  const phone = usePhone();
  const { open } = usePeek();
  const { record, depth, open: isOpen, place, count, parent } = row;
  const menu = rowMenuHands(module.name, record.id, () => [
    {
      items: [
        {
          ...{ key: 'peek', label: t('record.peek.beside'), icon: <PanelRightOpen size={14} aria-hidden /> },
          onClick: () => open(module.name, record.id),
        },
      ],
    },
    {
      items: [
        {
          ...{ key: 'add', label: t('tree.addBelow'), icon: <Plus size={14} aria-hidden />, shown: mayAdd },
          onClick: () => onAddBelow(record),
        },
        {
          ...{ key: 'move', label: t('tree.moveUnder'), icon: <FolderInput size={14} aria-hidden />, shown: mayMove },
          onClick: () => onAskMove(record),
        },
        {
          ...{ key: 'top', label: t('tree.toTop'), icon: <CornerLeftUp size={14} aria-hidden /> },
          ...{ shown: mayMove && parent !== TOP, onClick: () => onMove(record, null) },
        },
      ].flatMap(({ shown, ...item }) => (shown ? [item] : [])),
    },
  ]);
  const about = phone ? columns.filter((column) => !isEmpty(cellOf(record, column))).slice(0, PHONE_ABOUT) : [];
  return (
    <div
      role="row"
      aria-rowindex={index}
      aria-level={depth + 1}
      aria-posinset={place}
      aria-setsize={count}
      aria-expanded={isOpen}
      aria-selected={phone ? undefined : chosen}
      tabIndex={tabbable ? 0 : -1}
      className={css['row']}
      data-key={row.key}
      data-under={record.id}
      data-over={over || undefined}
      data-held={held || undefined}
      data-peeked={peeked || undefined}
      style={{ transform: `translateY(${start}px)` }}
      onFocus={onFocus}
      {...menu.place}
    >
      {phone ? null : (
        <div role="gridcell" className={css['choose']}>
          <Checkbox
            checked={chosen}
            tabIndex={tabbable ? 0 : -1}
            aria-label={t('list.choose', { title })}
            onChange={({ target }) => onChoose(record.id, target.checked)}
          />
        </div>
      )}
      <div role="gridcell" className={css['first']} style={{ paddingInlineStart: 4 + depth * INDENT }}>
        {isOpen === undefined ? (
          <i className={css['leaf']} aria-hidden />
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className={css['toggle']}
            aria-label={t(isOpen ? 'tree.close' : 'tree.open', { title })}
            data-open={isOpen || undefined}
            onClick={() => onToggle(record.id, !isOpen)}
          >
            <ChevronRight size={16} aria-hidden />
          </button>
        )}
        <span className={css['name']}>
          <Link
            to="/m/$module/$record"
            params={{ module: module.name, record: record.id }}
            tabIndex={-1}
            draggable={false}
            className="ellipsis"
            data-record
            data-dimmed={dimmed || undefined}
          >
            {title}
          </Link>
          {about.length > 0 ? (
            <span className={css['about']}>
              {about.map((column) => (
                <span key={column.path} className="ellipsis">
                  <Value field={column.field} value={cellOf(record, column)} record={record} place="inline" />
                </span>
              ))}
            </span>
          ) : null}
        </span>
        {mayMove && !phone ? (
          <span className={css['grip']} aria-hidden onPointerDown={(event) => onTake(event, record)}>
            <GripVertical size={14} />
          </span>
        ) : null}
      </div>
      {phone
        ? null
        : columns.map((column) => (
            <div
              key={column.path}
              role="gridcell"
              className={css['cell']}
              data-end={viewOf(column.field.type).align === 'end' || undefined}
            >
              <Value
                field={column.field}
                value={cellOf(record, column)}
                record={column.via ? undefined : record}
                place="cell"
              />
            </div>
          ))}
      <div role="gridcell" className={css['last']}>
        <button type="button" tabIndex={tabbable ? 0 : -1} aria-label={t('tree.actions', { title })} {...menu.button}>
          <Ellipsis size={16} aria-hidden />
        </button>
      </div>
    </div>
  );
}

interface OtherRowProps extends Shared {
  readonly row: Exclude<TreeRow, { kind: 'record' }>;
  readonly onMore: (parent: string) => void;
  readonly onAgain: () => void;
}

/** What stands for records that are not there: on their way, failed, or more than are shown at first. */
export function OtherRow({ row, start, index, tabbable, onFocus, onMore, onAgain }: OtherRowProps) {
  const { t } = useTranslation();
  return (
    <div
      role="row"
      aria-rowindex={index}
      aria-level={row.depth + 1}
      aria-busy={row.kind === 'pending'}
      tabIndex={tabbable ? 0 : -1}
      className={css['row']}
      data-key={row.key}
      style={{ transform: `translateY(${start}px)` }}
      onFocus={onFocus}
    >
      <div role="gridcell" className={css['other']} style={{ paddingInlineStart: 32 + row.depth * INDENT }}>
        {row.kind === 'pending' ? <i aria-hidden /> : null}
        {row.kind === 'more' ? (
          <button type="button" tabIndex={-1} onClick={() => onMore(row.parent)}>
            {t('tree.more', { count: row.count })}
          </button>
        ) : null}
        {row.kind === 'failed' ? (
          <>
            {t('tree.loadFailed')}{' '}
            <button type="button" tabIndex={-1} onClick={onAgain}>
              {t('tree.again')}
            </button>
          </>
        ) : null}
      </div>
    </div>
  );
}
