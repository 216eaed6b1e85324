import { setImmediate as others } from 'node:timers/promises';
import type { Parts } from '@mokuai/kernel';

/** Others wait no longer than this for the rest of the parts, in milliseconds; and for the one that is under way. */
const LONGEST = 10;

/** Does work in parts without holding up what else this process is asked for meanwhile; first comes who waits already. */
export async function inTurns<T>(parts: Parts<T>): Promise<T> {
  for (;;) {
    await others();
    for (const until = performance.now() + LONGEST; performance.now() < until;) {
      const part = parts.next();
      if (part.done) return part.value;
    }
  }
}
