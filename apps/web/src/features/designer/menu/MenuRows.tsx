import {
  DndContext,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  useDroppable,
  useSensor,
  useSensors,
  type DragMoveEvent,
} from '@dnd-kit/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuItem } from '@mokuai/definition';
import type { Locale } from '@mokuai/kernel';
import { Icon } from '@mokuai/ui';
import type { DocumentFault } from '../data/use-faults.js';
import { dropPlace, type DropPlace } from './drop-place.js';
import { MenuRow } from './MenuRow.js';
import { isGroup, isWithin, itemAt, moved, rowsOf, samePath, type Path } from './menu-tree.js';
import { iconOf, labelOf, type MenuWorld } from './menu-words.js';
import { useCarry } from './use-carry.js';
import { useLater } from './use-later.js';
import css from './menu.module.css';

interface MenuRowsProps {
  readonly items: readonly MenuItem[];
  readonly world: MenuWorld;
  readonly faults: readonly DocumentFault[];
  readonly selected: Path | undefined;
  readonly onSelect: (path: Path) => void;
  /** `key`: changes with the same one are undone together. */
  readonly onChange: (items: readonly MenuItem[], path: Path, key?: string) => void;
}

/** More than a screen holds: the rows of a menu of hundreds come a moment later. */
const AT_ONCE = 40;

/** Dragging is for those who see it; what is carried by keys is told by its own words. */
const SILENT = {
  screenReaderInstructions: { draggable: '' },
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
};

const pathOf = (id: string): Path => (id === '' ? [] : id.split('.').map(Number));

/** Where a fault's pointer (`/items/0/items/1/module`) leads in the tree. */
const faultPlace = ({ path }: DocumentFault): string =>
  [...path.matchAll(/\/items\/(\d+)/g)].map(([, index]) => index).join('.');

/** The items of a menu as rows that are carried by mouse, finger or keys. */
export function MenuRows({ items, world, faults, selected, onSelect, onChange }: MenuRowsProps) {
  const { t, i18n } = useTranslation();
  const locale = i18n.language as Locale;
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<Path>();
  const [place, setPlace] = useState<DropPlace>();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const carry = useCarry(items, onChange);
  const all = rowsOf(items);
  const rows = useLater() ? all : all.slice(0, AT_ONCE);
  const faulty = new Set(faults.map(faultPlace));
  const nameOf = (path: Path): string => {
    const item = itemAt(items, path);
    return item ? labelOf(item, world, locale) : '';
  };

  // What is carried by keys keeps the focus where it goes.
  const carried = carry.path?.join('.');
  useEffect(() => {
    if (carried !== undefined)
      list.current?.querySelector<HTMLElement>(`[data-path="${carried}"] button[data-grip]`)?.focus();
  }, [carried]);

  const follow = ({ active, over, activatorEvent, delta }: DragMoveEvent): void => {
    const from = pathOf(String(active.id));
    const pointer = (activatorEvent as PointerEvent).clientY + delta.y;
    const found = over && dropPlace(items, String(over.id), (pointer - over.rect.top) / over.rect.height);
    setPlace(found && moved(items, from, found.path) ? found : undefined);
  };
  const end = (): void => {
    const done = dragged && place && moved(items, dragged, place.path);
    if (done) onChange(done.items, done.path);
    setDragged(undefined);
    setPlace(undefined);
  };
  const overlay = dragged && itemAt(items, dragged);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={SILENT}
      onDragStart={({ active }) => setDragged(pathOf(String(active.id)))}
      onDragMove={follow}
      onDragEnd={end}
      onDragCancel={() => {
        setDragged(undefined);
        setPlace(undefined);
      }}
    >
      <ul ref={list} className={css['rows']} aria-label={t('menuEditor.items')}>
        {rows.map(({ path, item }) => (
          <MenuRow
            key={path.join('.')}
            path={path}
            item={item}
            label={nameOf(path)}
            icon={iconOf(item, world)}
            note={
              item.module !== undefined && !world.modules.has(item.module)
                ? t('menuEditor.gone')
                : item.view
                  ? labelOf({ module: item.module ?? '' }, world, locale)
                  : item.items?.length === 0
                    ? t('menuEditor.emptyGroup')
                    : ''
            }
            selected={selected !== undefined && samePath(selected, path)}
            carried={carry.path !== undefined && samePath(carry.path, path)}
            lifted={dragged !== undefined && isWithin(dragged, path)}
            faulty={faulty.has(path.join('.'))}
            mark={place && samePath(place.over, path) ? place.mark : undefined}
            onSelect={() => onSelect(path)}
            onKeyDown={(event) => carry.onKeyDown(event, path)}
            onBlur={carry.onBlur}
          />
        ))}
      </ul>
      <EndZone active={place?.mark === 'end'} label={t('menuEditor.toEnd')} lifted={dragged !== undefined} />
      <p className="sr-only" aria-live="assertive">
        {carry.path
          ? t('menuEditor.carrying', { label: nameOf(carry.path), place: placeWords(carry.path, nameOf, t) })
          : ''}
      </p>
      <DragOverlay dropAnimation={null}>
        {overlay && dragged ? (
          <span className={css['overlay']}>
            <Icon name={isGroup(overlay) ? 'folder' : iconOf(overlay, world)} /> {nameOf(dragged)}
          </span>
        ) : null}
      </DragOverlay>
    </DndContext>
  );
}

/** `Sales, 2`: in which group, as which. */
const placeWords = (
  path: Path,
  nameOf: (path: Path) => string,
  t: (key: string, values?: Record<string, unknown>) => string,
): string =>
  t(path.length > 1 ? 'menuEditor.placeIn' : 'menuEditor.placeTop', {
    group: nameOf(path.slice(0, -1)),
    number: (path.at(-1) ?? 0) + 1,
  });

interface EndZoneProps {
  readonly active: boolean;
  readonly lifted: boolean;
  readonly label: string;
}

/** Below the last row: the end of the menu. */
function EndZone({ active, lifted, label }: EndZoneProps) {
  const { setNodeRef } = useDroppable({ id: 'end' });
  return (
    <div ref={setNodeRef} className={css['end']} data-active={active || undefined}>
      {lifted ? label : ''}
    </div>
  );
}
