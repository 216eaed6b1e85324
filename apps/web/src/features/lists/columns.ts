/** What a user made of a view's columns. */
export interface ColumnPreferences {
  readonly columns?: readonly string[];
  readonly widths?: Readonly<Record<string, number>>;
  readonly pinned?: number;
}

export const MIN_WIDTH = 64;
export const MAX_WIDTH = 800;

export const clampWidth = (width: number): number => Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));

/** The columns to show: the user's, as far as they still exist, else the view's. */
export function chosenColumns(
  view: readonly string[],
  preferences: ColumnPreferences,
  exists: (path: string) => boolean,
): readonly string[] {
  const wanted = (preferences.columns ?? view).filter(exists);
  return wanted.length > 0 ? wanted : view.filter(exists);
}

/** Where nobody says how many columns stay in sight. */
const PINNED = 1;

/** How many of the columns that are `shown` stay in sight, of so many of all that are `wanted`. */
export const pinnedOf = (said: number | undefined, wanted: readonly string[], shown: readonly string[]): number =>
  said === undefined ? PINNED : wanted.slice(0, said).filter((path) => shown.includes(path)).length;

/** The widths with another of one column; undefined: with its own again. */
export function withWidth(
  widths: Readonly<Record<string, number>>,
  path: string,
  width: number | undefined,
): Readonly<Record<string, number>> {
  const { [path]: _, ...others } = widths;
  return width === undefined ? others : { ...others, [path]: width };
}

/** Reads preferences as they were stored; anything else counts as none. */
export function parsePreferences(stored: string | null): ColumnPreferences {
  if (stored === null) return {};
  try {
    const value: unknown = JSON.parse(stored);
    if (typeof value !== 'object' || value === null) return {};
    const { columns, widths, pinned } = value as Record<string, unknown>;
    return {
      ...(Array.isArray(columns) && columns.every((c) => typeof c === 'string') ? { columns } : {}),
      ...(typeof widths === 'object' && widths !== null ? { widths: numbersOf(widths) } : {}),
      ...(typeof pinned === 'number' && Number.isInteger(pinned) && pinned >= 0 ? { pinned } : {}),
    };
  } catch {
    return {};
  }
}

const numbersOf = (widths: object): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(widths)
      .filter((entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1]))
      .map(([path, width]) => [path, clampWidth(width)]),
  );
