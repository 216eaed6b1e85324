import { isByHour, type CalendarEvent } from './events.js';
import type { Day } from './days.js';

/** An event beside others of its day, by the clock. */
export interface Placed {
  readonly event: CalendarEvent;
  readonly from: number;
  readonly to: number;
  /** Which of so many columns of equal width it has, from 0. */
  readonly column: number;
  readonly of: number;
}

/** So high is what lasts but a moment: enough to read a line. */
const LEAST_MINUTES = 25;

/** Puts the events of one day beside each other where their times meet. */
export function placeOut(events: readonly CalendarEvent[], day: Day): readonly Placed[] {
  const own = events
    .flatMap((event) => {
      if (!event.clock || !isByHour(event) || event.first > day || event.last < day) return [];
      // Over midnight it has its hours on both days.
      const from = event.first === day ? event.clock.from : 0;
      const to = event.last === day ? event.clock.to : 1440;
      const first = Math.min(from, 1440 - LEAST_MINUTES);
      return [{ event, from: first, to: Math.max(to, first + LEAST_MINUTES) }];
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const placed: Placed[] = [];
  let group: (Omit<Placed, 'of'> & { of?: number })[] = [];
  let end = -1;
  const close = (): void => {
    const of = Math.max(0, ...group.map(({ column }) => column + 1));
    placed.push(...group.map((one) => ({ ...one, of })));
    group = [];
  };
  for (const one of own) {
    if (one.from >= end) close();
    const taken = new Set(group.filter(({ to }) => to > one.from).map(({ column }) => column));
    let column = 0;
    while (taken.has(column)) column++;
    group.push({ ...one, column });
    end = Math.max(end, one.to);
  }
  close();
  return placed;
}
