/** The columns of a list in their order, of which so many from the first stay in sight. */
export interface Arrangement {
  readonly columns: readonly string[];
  readonly pinned: number;
}

const isPinned = ({ columns, pinned }: Arrangement, path: string): boolean => columns.indexOf(path) < pinned;

/** Puts a column before the one that stands at `place` now, among the pinned ones or not. */
export function put(now: Arrangement, path: string, place: number, pin: boolean): Arrangement {
  const { columns, pinned } = now;
  const from = columns.indexOf(path);
  const next = columns.filter((one) => one !== path);
  next.splice(from < place ? place - 1 : place, 0, path);
  return { columns: next, pinned: pinned - Number(isPinned(now, path)) + Number(pin) };
}

/** Pins a column behind the pinned ones, or lets a pinned one go as the first of the others. */
export const togglePin = (now: Arrangement, path: string): Arrangement =>
  put(now, path, now.pinned, !isPinned(now, path));

/** A step to the left or right; undefined where the column is the last of the pinned, or the other, ones there. */
export function step(now: Arrangement, path: string, by: -1 | 1): Arrangement | undefined {
  const place = now.columns.indexOf(path);
  const beside = now.columns[place + by];
  if (beside === undefined || isPinned(now, beside) !== isPinned(now, path)) return undefined;
  return put(now, path, by < 0 ? place - 1 : place + 2, isPinned(now, path));
}

/** Other columns, or another order. What is pinned and goes is not replaced by the next, unless it was the only one. */
export function withColumns(now: Arrangement, columns: readonly string[]): Arrangement {
  const gone = now.columns.slice(0, now.pinned).filter((path) => !columns.includes(path)).length;
  return { columns, pinned: now.pinned === 0 ? 0 : Math.max(1, now.pinned - gone) };
}
