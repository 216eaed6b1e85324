const DEFAULT_LIMIT_MS = 15_000;

type Truthy<T> = Exclude<T, false | 0 | '' | null | undefined>;

/**
 * Waits until a check answers with something truthy, and returns that. The check runs again after every `event` if one is
 * given, else every 20 ms.
 *
 * @param check the condition; what it throws counts as "not yet" and is told when time runs out
 * @param options `limit` in ms; `event` registers a listener that asks for another check, and returns its removal;
 *   `what` completes the sentence "waited 15000 ms for …"
 */
export async function until<T>(
  check: () => T | Promise<T>,
  options: { limit?: number; what?: string; event?: (again: () => void) => () => void } = {},
): Promise<Truthy<T>> {
  const { limit = DEFAULT_LIMIT_MS, what = 'a condition', event = every20ms } = options;
  const deadline = performance.now() + limit;
  const bell = alarm();
  const remove = event(bell.ring);
  try {
    for (let last: unknown; ;) {
      const rung = bell.next();
      try {
        const found = await check();
        if (found) return found as Truthy<T>;
      } catch (error) {
        last = error;
      }
      const left = deadline - performance.now();
      if (left <= 0) throw new Error(`waited ${limit} ms for ${what}`, { cause: last });
      await Promise.race([rung, bell.after(left)]);
    }
  } finally {
    remove();
    bell.silence();
  }
}

/** `next()` is taken before the check, so that an event during the check is not missed. */
function alarm(): { ring(): void; next(): Promise<void>; after(ms: number): Promise<void>; silence(): void } {
  let ring: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  return {
    ring: () => ring(),
    next: () => new Promise((resolve) => (ring = resolve)),
    after: (ms) =>
      new Promise((resolve) => {
        clearTimeout(timer);
        timer = setTimeout(resolve, ms);
      }),
    silence: () => clearTimeout(timer),
  };
}

function every20ms(again: () => void): () => void {
  const timer = setInterval(again, 20);
  return () => clearInterval(timer);
}
