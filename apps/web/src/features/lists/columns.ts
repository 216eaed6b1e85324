/** What a user made of a view's columns. */
export interface ColumnPreferences {
  readonly columns?: readonly string[];
  readonly widths?: Readonly<Record<string, number>>;
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

/** Reads preferences as they were stored; anything else counts as none. */
export function parsePreferences(stored: string | null): ColumnPreferences {
  if (stored === null) return {};
  try {
    const value: unknown = JSON.parse(stored);
    if (typeof value !== 'object' || value === null) return {};
    const { columns, widths } = value as Record<string, unknown>;
    return {
      ...(Array.isArray(columns) && columns.every((c) => typeof c === 'string') ? { columns } : {}),
      ...(typeof widths === 'object' && widths !== null ? { widths: numbersOf(widths) } : {}),
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
