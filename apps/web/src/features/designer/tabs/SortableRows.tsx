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
import { useTranslation } from 'react-i18next';
import css from './tabs.module.css';

interface SortableRowsProps {
  readonly rows: readonly { readonly key: string; readonly label: string; readonly content: ReactNode }[];
  /** The keys in their new order. */
  readonly onOrder: (keys: readonly string[]) => void;
  /** Absent where no row may go. */
  readonly onRemove?: ((key: string) => void) | undefined;
}

/** Rows that are put in order by mouse, or with space bar and arrows. */
export function SortableRows({ rows, onOrder, onRemove }: SortableRowsProps) {
  const keys = rows.map((row) => row.key);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const drop = ({ active, over }: DragEndEvent): void => {
    if (over && active.id !== over.id)
      onOrder(arrayMove(keys, keys.indexOf(String(active.id)), keys.indexOf(String(over.id))));
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
      <SortableContext items={keys} strategy={verticalListSortingStrategy}>
        <ul className={css['rows']}>
          {rows.map((row) => (
            <Row key={row.key} id={row.key} label={row.label} onRemove={onRemove}>
              {row.content}
            </Row>
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

interface RowProps {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
  readonly onRemove: ((key: string) => void) | undefined;
}

function Row({ id, label, children, onRemove }: RowProps) {
  const { t } = useTranslation();
  const { setNodeRef, attributes, listeners, transform, transition } = useSortable({ id });
  return (
    <li ref={setNodeRef} style={{ transform: CSS.Translate.toString(transform), transition }}>
      <button
        type="button"
        className={css['grip']}
        {...attributes}
        {...listeners}
        aria-label={t('list.moveColumn', { label })}
      >
        <GripVertical size={14} aria-hidden />
      </button>
      <div className={css['rowBody']}>{children}</div>
      {onRemove ? (
        <Button
          type="text"
          size="small"
          icon={<X size={14} aria-hidden />}
          aria-label={t('designer.removeItem', { label })}
          onClick={() => onRemove(id)}
        />
      ) : null}
    </li>
  );
}
