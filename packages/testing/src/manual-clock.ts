/** A clock that stands still until it is told to move. Fits every port that asks for `now(): Date`. */
export interface ManualClock {
  now(): Date;
  /** @param ms milliseconds to go forward */
  advance(ms: number): void;
  set(instant: Date | string): void;
}

/** @param start an instant; a string as `Date` reads it, such as `2026-03-01T08:00:00Z` */
export function manualClock(start: Date | string = '2026-01-01T00:00:00Z'): ManualClock {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    advance: (ms) => void (at += ms),
    set: (instant) => void (at = new Date(instant).getTime()),
  };
}
