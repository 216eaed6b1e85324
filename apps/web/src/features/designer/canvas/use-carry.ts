import {
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type Active,
  type CollisionDetection,
  type DndContextProps,
} from '@dnd-kit/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LayoutDocument } from '@mokuai/definition';
import type { Place, SectionPlace } from '../state/design.js';
import { stepOf, type Step } from '../state/places.js';
import { boxesOf, type CanvasBox } from './boxes.js';
import { carriedOf, goesAmong, type Carried, type Mark } from './carried.js';
import { firstMark, nextMark } from './carry-by-keys.js';
import { CarryKeys } from './carry-keys.js';
import { markStore, type MarkStore } from './mark-store.js';
import { aimAt, gapAt } from './place-under.js';

const MOUSE = { activationConstraint: { distance: 5 } };
const TOUCH = { activationConstraint: { delay: 220, tolerance: 8 } };
const OPEN_TAB_AFTER_MS = 400;
const SILENT = { onDragStart: () => '', onDragOver: () => '', onDragEnd: () => '', onDragCancel: () => '' };

interface CarryOptions {
  readonly tabs: LayoutDocument['tabs'];
  readonly tab: number;
  readonly narrow: boolean;
  /** Where something new begins when it is carried by keys. */
  readonly start: Place;
  readonly ownPlace: (carried: Carried) => Place | SectionPlace | undefined;
  readonly onTab: (tab: number) => void;
  readonly onDrop: (carried: Carried, mark: Mark) => void;
  /** Says aloud what is going on. */
  readonly onTell: (event: 'picked' | 'over' | 'cancelled', carried: Carried, mark: Mark | null) => void;
  /** How what can be carried is carried, for screen readers. */
  readonly instructions: string;
}

interface Carry {
  readonly context: DndContextProps;
  readonly carried: Carried | null;
  /** It is carried with the keyboard: nothing hangs on a pointer. */
  readonly byKeys: boolean;
  readonly marks: MarkStore;
}

/** Carries fields and sections over the canvas, by mouse, finger or keys, and marks the place where they would stand. */
export function useCarry(options: CarryOptions): Carry {
  const [marks] = useState(markStore);
  const [carried, setCarried] = useState<Carried | null>(null);
  const [byKeys, setByKeys] = useState(false);
  const latest = useRef({ ...options, carried });
  useEffect(() => {
    latest.current = { ...options, carried };
  });

  const [hovered, setHovered] = useState<number | null>(null);
  useEffect(() => {
    if (hovered === null) return undefined;
    const timer = setTimeout(() => latest.current.onTab(hovered), OPEN_TAB_AFTER_MS);
    return () => clearTimeout(timer);
  }, [hovered]);
  const aim = (mark: Mark | null): void => {
    marks.set(mark);
    setHovered(mark?.kind === 'tab' && mark.tab !== latest.current.tab ? mark.tab : null);
  };

  const step = useCallback(
    (way: Step): void => {
      const { carried: what, tabs, tab, narrow, ownPlace, onTab, onTell } = latest.current;
      const now = marks.get();
      if (!what || !now) return;
      const next = nextMark({ tabs, narrow, carried: what, own: ownPlace(what) }, now, way);
      if (next.tab !== tab) onTab(next.tab);
      marks.set(next);
      onTell('over', what, next);
    },
    [marks],
  );
  const onKey = useCallback(
    (event: KeyboardEvent): void => {
      const way = stepOf(event.code);
      if (!way) return;
      event.preventDefault();
      step(way);
    },
    [step],
  );
  const [keyOptions] = useState(() => ({ onKey }));
  const sensors = useSensors(
    useSensor(MouseSensor, MOUSE),
    useSensor(TouchSensor, TOUCH),
    useSensor(CarryKeys, keyOptions),
  );

  const collide: CollisionDetection = useCallback(
    ({ active, pointerCoordinates, droppableContainers, droppableRects }) => {
      if (!pointerCoordinates) return [];
      const boxes = boxesOf(droppableContainers, droppableRects);
      const found = markUnder(carriedOf(String(active.id)), pointerCoordinates, boxes, latest.current.tab);
      return found ? [{ id: found.id, data: { mark: found.mark } }] : [];
    },
    [],
  );

  const end = (): void => {
    marks.set(null);
    setHovered(null);
    setCarried(null);
    setByKeys(false);
  };
  const follow: DndContextProps['onDragMove'] = ({ activatorEvent, collisions }) => {
    if (!(activatorEvent instanceof KeyboardEvent)) aim((collisions?.[0]?.data?.['mark'] as Mark | undefined) ?? null);
  };
  const what = (active: Active): Carried => carriedOf(String(active.id));
  return {
    carried,
    byKeys,
    marks,
    context: {
      sensors,
      collisionDetection: collide,
      accessibility: {
        announcements: SILENT,
        screenReaderInstructions: { draggable: options.instructions },
        restoreFocus: false,
      },
      onDragStart: ({ active, activatorEvent }) => {
        const lifted = what(active);
        const keys = activatorEvent instanceof KeyboardEvent;
        setCarried(lifted);
        setByKeys(keys);
        if (keys) {
          const { tabs, narrow, start } = options;
          marks.set(firstMark({ tabs, narrow, carried: lifted, own: options.ownPlace(lifted) }, start));
          options.onTell('picked', lifted, marks.get());
        }
      },
      onDragMove: follow,
      onDragOver: follow,
      onDragCancel: ({ active }) => {
        end();
        options.onTell('cancelled', what(active), null);
      },
      onDragEnd: ({ active }) => {
        const mark = marks.get();
        end();
        if (mark) options.onDrop(what(active), mark);
        else options.onTell('cancelled', what(active), null);
      },
    },
  };
}

/** The mark for a pointer, and the box it was found by. */
function markUnder(
  carried: Carried,
  point: { readonly x: number; readonly y: number },
  { canvas, tabs, sections }: CanvasBox,
  tab: number,
): { readonly id: string; readonly mark: Mark } | undefined {
  const inside = (box: CanvasBox['canvas']): boolean =>
    box !== undefined && point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;
  if (!inside(canvas)) return undefined;
  const over = tabs.find((one) => inside(one.box));
  if (over) return { id: over.id, mark: { kind: 'tab', tab: over.tab } };
  if (goesAmong(carried) === 'section') {
    const section = gapAt(point, sections);
    const id = (sections[section] ?? sections.at(-1))?.id;
    return id === undefined ? undefined : { id, mark: { kind: 'section', tab, section } };
  }
  const found = aimAt(point, sections);
  const id = sections.find((one) => one.section === found?.section)?.id;
  return found && id !== undefined ? { id, mark: { kind: 'field', tab, ...found } } : undefined;
}
