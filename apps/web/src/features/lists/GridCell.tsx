import { CircleAlert } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { viewOf } from '../../field-views/registry.js';
import type { Reachable } from '../../lib/reachable.js';
import type { After } from './CellEditor.js';
import { showRowMenuAt } from '../../lib/row-menu.js';
import { PeekButton } from '../../ui/PeekButton.js';
import { RowMenuButton } from '../../ui/RowMenuButton.js';
import { CellContent } from './CellContent.js';
import { inColumn } from './column-span.js';
import type { Editing } from './editing.js';
import { LazyCellEditor, loadCellEditor } from './LazyCellEditor.js';
import { cellKey } from './use-cell-focus.js';
import type { RefusedCell } from './use-cell-saves.js';
import { titleOf } from '../../field-views/titles.js';
import css from './grid.module.css';

const Refusal = lazy(() => import('./Refusal.js').then((m) => ({ default: m.Refusal })));

interface GridCellProps {
  readonly module: EffectiveModule;
  readonly column: Reachable;
  /** Which column of all it is, counted from 0. */
  readonly place: number;
  /** How many columns stay in sight. */
  readonly pinned: number;
  readonly record: ApiRecord;
  readonly editable: boolean;
  readonly active: boolean;
  readonly editing: Editing | undefined;
  readonly refused: RefusedCell | undefined;
  readonly onActive: () => void;
  readonly onMove: (rows: number, columns: number) => boolean;
  readonly onEdit: (editing: Editing | undefined) => void;
  readonly onKeep: (value: unknown, after: After) => void;
  readonly onDismiss: () => void;
  /** Shows the record beside the list. */
  readonly onPeek: () => void;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** One value. Enter or a double click edits it, typing replaces it, the arrow keys leave it. */
export function GridCell(props: GridCellProps) {
  const { module, column, place, pinned, record, editable, active, editing, refused } = props;
  const { onActive, onMove, onEdit, onKeep, onDismiss, onPeek } = props;
  const { path, field } = column;
  const { align, panel } = viewOf(field.type);
  const cell = useRef<HTMLDivElement>(null);
  const begin = (value: unknown, typed: boolean) => flushSync(() => onEdit({ id: record.id, path, value, typed }));
  const onKeyDown = (event: React.KeyboardEvent) => {
    // A link within keeps its own Enter; other keys mean the cell it stands in.
    const onLink = event.target instanceof Element && event.target.closest('a') !== null;
    if (event.target !== cell.current && (!onLink || event.key === 'Enter')) return;
    if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      event.preventDefault();
      if (cell.current) showRowMenuAt(module.name, record.id, cell.current);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      onMove(...step);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      if (editable) begin(record[path] ?? null, false);
      else cell.current?.querySelector('a')?.click();
    } else if (event.key === ' ') {
      event.preventDefault();
      onPeek();
    } else if (editable && !panel && (event.key.length === 1 || event.key === 'Process')) {
      // The key goes on into the input, which has the focus before it has a character.
      begin(null, true);
    } else if (event.key === 'Escape' && refused) onDismiss();
  };
  return (
    <div
      ref={cell}
      role="gridcell"
      aria-colindex={place + 2}
      className={css['cell']}
      {...inColumn(place, pinned)}
      data-cell={cellKey({ id: record.id, path })}
      data-align={align}
      data-editing={editing ? true : undefined}
      data-refused={refused ? true : undefined}
      aria-invalid={refused ? true : undefined}
      aria-readonly={!editable}
      tabIndex={active ? 0 : -1}
      onFocus={() => {
        onActive();
        if (editable) void loadCellEditor();
      }}
      onKeyDown={onKeyDown}
      onDoubleClick={() => {
        if (editable) begin(record[path] ?? null, false);
      }}
    >
      {refused ? <CircleAlert className={css['warning']} size={14} strokeWidth={1.75} aria-hidden /> : null}
      <CellContent module={module} column={column} record={record} />
      {path === module.titleField && !editing ? (
        <>
          <RowMenuButton module={module.name} id={record.id} title={titleOf(module, record)} />
          <PeekButton title={titleOf(module, record)} onOpen={onPeek} mouseOnly />
        </>
      ) : null}
      {editing ? (
        <LazyCellEditor
          field={field}
          record={record}
          value={editing.value}
          typed={editing.typed}
          onKeep={onKeep}
          onRevert={() => {
            onEdit(undefined);
            cell.current?.focus();
          }}
        />
      ) : null}
      {refused && !editing ? (
        <Suspense>
          <Refusal
            module={module}
            field={field}
            record={record}
            refused={refused}
            onAgain={() => begin(refused.wanted, false)}
            onDismiss={() => {
              onDismiss();
              cell.current?.focus();
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
