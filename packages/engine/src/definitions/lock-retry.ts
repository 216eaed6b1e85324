import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '@mokuai/kernel';
import { sqlState } from '../ports.js';

/** How long a step may wait for its lock: writers queue up behind it meanwhile. Measured: 50 ms keeps the longest write below 200 ms. */
export const LOCK_TIMEOUT = 50;
/** How long the switch may wait for all its locks together, and for the writes that are under way: new ones queue up behind it. */
export const SWITCH_TIMEOUT = 200;
const TRIES = 400;
const PAUSE = { least: 20, most: 250 };

// lock_not_available, deadlock_detected
const BUSY = new Set(['55P03', '40P01']);

/** Takes a step that needs a lock for a moment, again and again until it gets it. Throws `publish_blocked` when it never does. */
export async function untilLocked<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!BUSY.has(sqlState(error) ?? '')) throw error;
      if (attempt === TRIES) throw new Problem('publish_blocked');
      await sleep(Math.min(PAUSE.most, PAUSE.least * attempt) * (0.5 + Math.random() / 2));
    }
  }
}
