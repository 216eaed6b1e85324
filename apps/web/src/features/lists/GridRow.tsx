import { memo } from 'react';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import type { Reachable } from '../../lib/reachable.js';
import { useWords } from '../../lib/words.js';
import type { After } from './CellEditor.js';
import { isEditable, type Editing } from './editing.js';
import { GridCell } from './GridCell.js';
import type { CellPlace } from './use-cell-focus.js';
import type { RefusedCell } from './use-cell-saves.js';
import { titleOf } from '../../field-views/titles.js';
import css from './grid.module.css';

interface GridRowProps {
  readonly module: EffectiveModule;
  readonly columns: readonly Reachable[];
  /** The places of the columns that are in sight. */
  readonly drawn: readonly number[];
  readonly pinned: number;
  readonly record: ApiRecord;
  readonly index: number;
  readonly start: number;
  readonly chosen: boolean;
  readonly onChoose: (id: string, on: boolean) => void;
  /** The column of this row's active, edited, refused cell, where it has one. */
  readonly active: CellPlace | undefined;
  readonly editing: Editing | undefined;
  readonly refused: RefusedCell | undefined;
  readonly onActive: (place: CellPlace) => void;
  readonly onMove: (rows: number, columns: number) => boolean;
  readonly onEdit: (editing: Editing | undefined) => void;
  readonly onKeep: (record: ApiRecord, column: Reachable, value: unknown, after: After) => void;
  readonly onDismiss: () => void;
  /** Is it the one that is shown beside the list? */
  readonly peeked: boolean;
  readonly onPeek: (id: string) => void;
}

/** One record, drawn again only when something of it changes. Its number turns into a checkbox. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { module, columns, drawn, pinned, record, index, start, chosen, onChoose } = props;
  const { active, editing, refused, onActive, onMove, onEdit, onKeep, onDismiss, peeked, onPeek } = props;
  const t = useWords();
  const title = titleOf(module, record);
  // The active cell stays, wherever one scrolls: with it the focus and what is being typed would go.
  const kept = columns.findIndex(({ path }) => path === (editing ?? active)?.path);
  const places = kept < 0 || drawn.includes(kept) ? drawn : [...drawn, kept].sort((a, b) => a - b);
  return (
    <div
      className={css['row']}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      data-peeked={peeked || undefined}
      data-editing={editing ? true : undefined}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div role="gridcell" className={css['choose']} data-chosen={chosen || undefined}>
        <span className="num" aria-hidden>
          {index + 1}
        </span>
        <input
          type="checkbox"
          className={css['tick']}
          checked={chosen}
          onChange={(event) => onChoose(record.id, event.target.checked)}
          aria-label={t('list.choose', { title })}
        />
      </div>
      {places.map((place) => {
        const column = columns[place];
        if (!column) return null;
        const { path } = column;
        return (
          <GridCell
            key={path}
            module={module}
            column={column}
            place={place}
            pinned={pinned}
            record={record}
            editable={isEditable(module, column)}
            active={active?.path === path}
            editing={editing?.path === path ? editing : undefined}
            refused={refused?.path === path ? refused : undefined}
            onActive={() => onActive({ id: record.id, path })}
            onMove={onMove}
            onEdit={onEdit}
            onKeep={(value, after) => onKeep(record, column, value, after)}
            onDismiss={onDismiss}
            onPeek={() => onPeek(record.id)}
          />
        );
      })}
    </div>
  );
});
