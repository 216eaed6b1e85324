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
import { Button, Input } from 'antd';
import { GripVertical, Search, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import { useReachable, type Reachable } from './use-columns.js';
import css from './lists.module.css';

interface ColumnChooserProps {
  readonly module: EffectiveModule;
  readonly columns: readonly Reachable[];
  readonly changed: boolean;
  readonly onChange: (paths: readonly string[]) => void;
  readonly onReset: () => void;
}

/** Which columns, in which order: drag, or lift with the space bar and move with the arrows. */
export function ColumnChooser({ module, columns, changed, onChange, onReset }: ColumnChooserProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const reachable = useReachable(module, true);
  const paths = columns.map((c) => c.path);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id)
      onChange(arrayMove([...paths], paths.indexOf(String(active.id)), paths.indexOf(String(over.id))));
  };
  const wanted = typed.trim().toLocaleLowerCase();
  const others = [...reachable.values()].filter(
    (r) => !paths.includes(r.path) && (wanted ? r.label.toLocaleLowerCase().includes(wanted) : !r.via),
  );
  return (
    <div className={`${css['chooser']} scroll`} role="group" aria-label={t('list.columns')}>
      <h2>{t('list.shownColumns')}</h2>
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
        <SortableContext items={paths} strategy={verticalListSortingStrategy}>
          {columns.map((column) => (
            <ShownColumn
              key={column.path}
              column={column}
              onHide={columns.length > 1 ? () => onChange(paths.filter((p) => p !== column.path)) : undefined}
            />
          ))}
        </SortableContext>
      </DndContext>
      <h2>{t('list.hiddenColumns')}</h2>
      <Input
        size="small"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        prefix={<Search size={12} aria-hidden />}
        placeholder={t('list.findField')}
        aria-label={t('list.findField')}
      />
      {others.map((column) => (
        <button
          key={column.path}
          type="button"
          className={css['hidden']}
          onClick={() => onChange([...paths, column.path])}
        >
          <span className="ellipsis">{column.label}</span>
          {t('list.show')}
        </button>
      ))}
      {changed ? (
        <Button type="link" size="small" onClick={onReset}>
          {t('list.resetColumns')}
        </Button>
      ) : null}
    </div>
  );
}

interface ShownColumnProps {
  readonly column: Reachable;
  readonly onHide: (() => void) | undefined;
}

function ShownColumn({ column, onHide }: ShownColumnProps) {
  const { t } = useTranslation();
  const { setNodeRef, attributes, listeners, transform, transition } = useSortable({ id: column.path });
  return (
    <div ref={setNodeRef} className={css['shown']} style={{ transform: CSS.Translate.toString(transform), transition }}>
      <button
        type="button"
        className={css['grip']}
        {...attributes}
        {...listeners}
        aria-label={t('list.moveColumn', { label: column.label })}
      >
        <GripVertical size={14} aria-hidden />
      </button>
      <span className="ellipsis">{column.label}</span>
      {onHide ? (
        <Button
          type="text"
          size="small"
          icon={<X size={14} aria-hidden />}
          aria-label={t('list.hideColumn', { label: column.label })}
          onClick={onHide}
        />
      ) : null}
    </div>
  );
}
