/** Columns beside what is in sight that are drawn too, so that a step sideways shows no gap. */
const BESIDE = 1;

/** How much of what is in sight pinned columns may take: what is scrolled needs some of it. */
const MOST_PINNED = 0.7;

/** So many of the first `pinned` columns can stay in sight, and leave something of it to the others. */
export function pinnedThatFit(widths: readonly number[], pinned: number, room: number): number {
  let [count, taken] = [0, 0];
  for (const width of widths.slice(0, pinned)) {
    taken += width;
    if (taken > room * MOST_PINNED) break;
    count++;
  }
  return count;
}

/** How a cell stands in its column: the pinned ones stay where the grid says that they begin. */
export const inColumn = (place: number, pinned: number) =>
  place < pinned
    ? {
        'data-pinned': place === pinned - 1 ? 'last' : 'before',
        style: { gridColumn: place + 2, left: `var(--pin-${place})` },
      }
    : { style: { gridColumn: place + 2 } };

/**
 * The places of the columns to draw, of all that `widths` tells: the pinned ones at the left, and those that are in sight
 * between `from` and `to` (pixels from where the columns begin).
 */
export function columnsInSight(
  widths: readonly number[],
  pinned: number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  const seen: number[] = [];
  let left = 0;
  for (const [place, width] of widths.entries()) {
    const right = left + width;
    if (place >= pinned && right > from && left < to) seen.push(place);
    left = right;
  }
  const [first = pinned, last = pinned - 1] = [seen[0], seen.at(-1)];
  const places: number[] = [];
  for (let place = 0; place < widths.length; place++)
    if (place < pinned || (place >= first - BESIDE && place <= last + BESIDE)) places.push(place);
  return places;
}

/** How far to scroll sideways so that a column stands beside the pinned ones, wholly in sight; the same where it does. */
export function scrollToColumn(
  widths: readonly number[],
  pinned: number,
  place: number,
  view: { readonly scrolled: number; readonly width: number; readonly before: number },
): number {
  if (place < pinned) return view.scrolled;
  const sum = (end: number) => widths.slice(0, end).reduce((a, b) => a + b, view.before);
  const [left, right] = [sum(place), sum(place + 1)];
  if (left < view.scrolled + sum(pinned)) return Math.max(0, left - sum(pinned));
  return right > view.scrolled + view.width ? right - view.width : view.scrolled;
}
