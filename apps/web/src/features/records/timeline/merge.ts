/** Something that happened at a moment. */
export interface Happened {
  readonly at: string;
}

/** One kind of what happened, newest first, as far as it was loaded. */
export interface Source<T extends Happened> {
  readonly items: readonly T[];
  /** Are there older ones that were not loaded yet? */
  readonly more: boolean;
}

/**
 * What happened, newest first. Where a source has more to load, nothing older than its last known item is shown: what
 * comes later would otherwise push in between.
 */
export function merge<T extends Happened>(sources: readonly Source<T>[]): readonly T[] {
  const until = sources.reduce((latest, { items, more }) => {
    const last = items.at(-1)?.at ?? '';
    return more && last > latest ? last : latest;
  }, '');
  return sources
    .flatMap(({ items }) => items)
    .filter(({ at }) => at >= until)
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** The places of the sources whose older items are what the merged list waits for. */
export function waitedFor(sources: readonly Source<Happened>[]): readonly number[] {
  const ends = sources.map(({ items, more }) => (more ? (items.at(-1)?.at ?? '') : ''));
  const latest = ends.reduce((a, b) => (a > b ? a : b), '');
  return ends.flatMap((end, index) => (end !== '' && end === latest ? index : []));
}
