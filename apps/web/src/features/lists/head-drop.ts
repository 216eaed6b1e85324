/** Where a column's head would fall. */
export interface Drop {
  /** Before the column that stands there now. */
  readonly place: number;
  readonly pin: boolean;
  /** Pixels from the left of what is in sight. */
  readonly at: number;
}

/**
 * Where a head falls that is let go at `x`, pixels from the left of what is in sight, of columns that begin `before` pixels from
 * there: at the nearest edge, and pinned where it falls among the pinned ones.
 */
export function dropAt(
  widths: readonly number[],
  pinned: number,
  { before, scrolled, x }: { readonly before: number; readonly scrolled: number; readonly x: number },
): Drop {
  const edges = [before];
  for (const width of widths) edges.push(edges.at(-1)! + width);
  const end = edges[pinned]!;
  const pin = x < end;
  const wanted = pin ? x : x + scrolled;
  const [first, last] = pin ? [0, pinned] : [pinned, widths.length];
  let place = first;
  for (let i = first + 1; i <= last; i++)
    if (Math.abs(edges[i]! - wanted) < Math.abs(edges[place]! - wanted)) place = i;
  return { place, pin, at: pin ? edges[place]! : Math.max(end, edges[place]! - scrolled) };
}
