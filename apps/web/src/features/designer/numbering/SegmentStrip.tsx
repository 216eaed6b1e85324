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
  rectSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { useTranslation } from 'react-i18next';
import type { NumberingSegment } from '@mokuai/definition';
import { useOrderWords } from '@mokuai/ui';
import { segmentKind } from '../tabs/segments/registry.js';
import css from './numbering.module.css';

interface SegmentStripProps {
  readonly segments: readonly NumberingSegment[];
  /** What each segment has in the next number; empty where there is none. */
  readonly texts: readonly string[];
  readonly selected: number;
  /** Segments in which something is wrong. */
  readonly faulty: ReadonlySet<number>;
  readonly onSelect: (index: number) => void;
  /** A segment was put elsewhere. */
  readonly onMove: (from: number, to: number, moved: readonly NumberingSegment[]) => void;
}

/** Segments carried by space bar and arrows; Enter chooses the one in focus, as a button does. */
const KEYS = { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter', 'Tab'] };

/** The segments of a rule as cards in a row, put in order by mouse, finger or keys. */
export function SegmentStrip({ segments, texts, selected, faulty, onSelect, onMove }: SegmentStripProps) {
  const { t } = useTranslation();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates, keyboardCodes: KEYS }),
  );
  const keys = segments.map((_, index) => `s${index}`);
  const words = useOrderWords(keys, (key) => {
    const segment = segments[keys.indexOf(key)];
    return segment ? t(`numbering.segment.${segment.type}`) : '';
  });
  const drop = ({ active, over }: DragEndEvent): void => {
    if (!over || active.id === over.id) return;
    const [from, to] = [keys.indexOf(String(active.id)), keys.indexOf(String(over.id))];
    onMove(from, to, arrayMove([...segments], from, to));
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} accessibility={words} onDragEnd={drop}>
      <SortableContext items={keys} strategy={rectSortingStrategy}>
        <ul className={css['strip']} aria-label={t('numbering.segments')}>
          {segments.map((segment, index) => (
            <Card
              key={keys[index]}
              id={keys[index]!}
              segment={segment}
              text={texts[index] ?? ''}
              selected={index === selected}
              faulty={faulty.has(index)}
              onSelect={() => onSelect(index)}
            />
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

interface CardProps {
  readonly id: string;
  readonly segment: NumberingSegment;
  readonly text: string;
  readonly selected: boolean;
  readonly faulty: boolean;
  readonly onSelect: () => void;
}

function Card({ id, segment, text, selected, faulty, onSelect }: CardProps) {
  const { t } = useTranslation();
  const { setNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({ id });
  const { Sign, hue } = segmentKind(segment.type);
  const shown = text === '' ? (segment.type === 'text' ? segment.value : '…') : text;
  const name = t(`numbering.segment.${segment.type}`);
  return (
    <li ref={setNodeRef} style={{ transform: CSS.Translate.toString(transform), transition }}>
      <button
        type="button"
        className={css['card']}
        {...attributes}
        {...listeners}
        aria-label={t('numbers.card', { name, text: shown })}
        aria-pressed={selected}
        data-faulty={faulty || undefined}
        data-dragging={isDragging || undefined}
        onClick={onSelect}
      >
        <strong className="num ellipsis" style={{ color: `var(--hue-${hue}-text)` }}>
          {shown}
        </strong>
        <small>
          <Sign size={14} strokeWidth={1.75} aria-hidden /> {name}
        </small>
      </button>
    </li>
  );
}
