/** What is known of a pressed key. */
export interface Stroke {
  readonly key: string;
  readonly mod: boolean;
}

/** Keys that were pressed and may be the beginning of a shortcut. */
export interface Heard {
  readonly keys: string;
  readonly at: number;
}

/** Two keys that belong together follow each other within this time. */
const TOGETHER_MS = 1200;

/** A stroke in the words of shortcuts. */
export const strokeName = ({ key, mod }: Stroke): string =>
  (mod ? 'mod+' : '') + (key.length === 1 ? key.toLowerCase() : key);

/**
 * What a stroke means after what was heard before: the keys of a known shortcut, or the beginning of one to be kept.
 * A stroke that does not go on with what was begun is taken as a beginning of its own.
 */
export function hear(
  before: Heard | null,
  stroke: string,
  at: number,
  known: readonly string[],
): { readonly found: string | null; readonly kept: Heard | null } {
  const begun = before && at - before.at <= TOGETHER_MS ? `${before.keys} ${stroke}` : null;
  for (const keys of begun === null ? [stroke] : [begun, stroke]) {
    if (known.includes(keys)) return { found: keys, kept: null };
    if (known.some((k) => k.startsWith(`${keys} `))) return { found: null, kept: { keys, at } };
  }
  return { found: null, kept: null };
}

/** A letter of its own for each name, the first of its letters that is still free; no letter where all are taken. */
export function letters(names: readonly string[], taken: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const found = new Map<string, string>();
  for (const name of names) {
    const letter = [...name.toLowerCase(), ...'abcdefghijklmnopqrstuvwxyz'].find(
      (c) => /[a-z]/.test(c) && !used.has(c),
    );
    if (letter === undefined) continue;
    used.add(letter);
    found.set(name, letter);
  }
  return found;
}
