import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button } from 'antd';
import { GripVertical, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useOrderWords } from './use-order-words.js';
import css from './SortableRows.module.css';

interface SortableRow {
  readonly key: string;
  readonly content: ReactNode;
  /** What the handle is called. */
  readonly moveLabel: string;
  /** What the button that takes the row away is called. */
  readonly removeLabel: string;
}

interface SortableRowsProps {
  readonly rows: readonly SortableRow[];
  /** The keys in their new order. */
  readonly onOrder: (keys: readonly string[]) => void;
  /** Absent where no row may go. */
  readonly onRemove?: ((key: string) => void) | undefined;
  /** Without frame and lines, where something around the rows has them. */
  readonly plain?: boolean;
}

/** Rows that are put in order by mouse or finger, or with space bar and arrows. */
export function SortableRows({ rows, onOrder, onRemove, plain = false }: SortableRowsProps) {
  const keys = rows.map((row) => row.key);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const words = useOrderWords(keys, (key) => rows.find((row) => row.key === key)?.moveLabel ?? '');
  const drop = ({ active, over }: DragEndEvent): void => {
    if (over && active.id !== over.id)
      onOrder(arrayMove(keys, keys.indexOf(String(active.id)), keys.indexOf(String(over.id))));
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} accessibility={words} onDragEnd={drop}>
      <SortableContext items={keys} strategy={verticalListSortingStrategy}>
        <ul className={css['rows']} data-plain={plain || undefined}>
          {rows.map((row) => (
            <Row key={row.key} row={row} onRemove={onRemove} />
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

function Row({ row, onRemove }: { readonly row: SortableRow } & Pick<SortableRowsProps, 'onRemove'>) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition } = useSortable({
    id: row.key,
  });
  return (
    <li ref={setNodeRef} style={{ transform: CSS.Translate.toString(transform), transition }}>
      <button
        type="button"
        ref={setActivatorNodeRef}
        className={css['grip']}
        {...attributes}
        {...listeners}
        aria-label={row.moveLabel}
      >
        <GripVertical size={14} aria-hidden />
      </button>
      <div className={css['body']}>{row.content}</div>
      {onRemove ? (
        <Button
          type="text"
          size="small"
          icon={<X size={14} aria-hidden />}
          aria-label={row.removeLabel}
          onClick={() => onRemove(row.key)}
        />
      ) : null}
    </li>
  );
}
