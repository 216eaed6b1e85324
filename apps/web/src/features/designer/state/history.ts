/** What was, is, and was taken back. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Changes with the same key in a row are one step: typing a label is undone as a whole. */
  readonly key: string | null;
}

const STEPS = 200;

export const historyOf = <T>(present: T): History<T> => ({ past: [], present, future: [], key: null });

/** The history after a change; the same one where nothing changed. */
export function changed<T>(history: History<T>, present: T, key: string | null = null): History<T> {
  if (Object.is(present, history.present)) return history;
  const joins = key !== null && key === history.key;
  return {
    past: joins ? history.past : [...history.past, history.present].slice(-STEPS),
    present,
    future: [],
    key,
  };
}

export function undone<T>(history: History<T>): History<T> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future], key: null };
}

export function redone<T>(history: History<T>): History<T> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future, key: null };
}
