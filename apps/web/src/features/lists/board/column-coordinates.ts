import { pointerWithin, rectIntersection, type CollisionDetection, type KeyboardCoordinateGetter } from '@dnd-kit/core';

/** The column under the pointer; with the keyboard, the one the card lies over. */
export const columnUnder: CollisionDetection = (given) =>
  given.pointerCoordinates ? pointerWithin(given) : rectIntersection(given);

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };
const INSET = 8;

/** Arrow keys take a lifted card to the next column. */
export const columnCoordinates: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const by = STEPS[event.code];
  if (by === undefined) return undefined;
  event.preventDefault();
  const columns = [...context.droppableRects]
    .filter(([, rect]) => rect.width > 0)
    .sort(([, a], [, b]) => a.left - b.left);
  const here = columns.findIndex(([id]) => id === context.over?.id);
  const rect = columns[here + by]?.[1];
  return rect ? { x: rect.left + INSET, y: currentCoordinates.y } : undefined;
};
