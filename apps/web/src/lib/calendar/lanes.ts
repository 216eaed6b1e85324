import { daysBetween, type Day } from './days.js';
import { inOrder, type CalendarEvent } from './events.js';

/** An event as it lies in a row of days. */
export interface Segment {
  readonly event: CalendarEvent;
  /** The first of the row's days that it lies on, from 0, and over how many. */
  readonly from: number;
  readonly span: number;
  /** The lane it lies in, from 0: no two of one lane touch. */
  readonly lane: number;
  /** It began before the row, or goes on after it. */
  readonly before: boolean;
  readonly after: boolean;
}

/** Lays events over the days of a row, in the highest lane that is free; those that do not touch the row are left out. */
export function laneOut(events: readonly CalendarEvent[], days: readonly Day[]): readonly Segment[] {
  const [start, end] = [days[0], days.at(-1)];
  if (start === undefined || end === undefined) return [];
  /** The first free day of each lane. */
  const lanes: boolean[][] = [];
  return inOrder(events)
    .filter(({ first, last }) => first <= end && last >= start)
    .map((event) => {
      const before = event.first < start;
      const after = event.last > end;
      const from = before ? 0 : daysBetween(start, event.first);
      const span = (after ? days.length - 1 : daysBetween(start, event.last)) - from + 1;
      const taken = (lane: boolean[]): boolean => lane.slice(from, from + span).some(Boolean);
      let lane = lanes.findIndex((one) => !taken(one));
      if (lane < 0) lane = lanes.push(days.map(() => false)) - 1;
      lanes[lane]?.fill(true, from, from + span);
      return { event, from, span, lane, before, after };
    });
}

/** What of a row is shown where there is room for so many lanes, and how many events each day has beyond. */
export interface Fitted {
  readonly shown: readonly Segment[];
  readonly more: readonly number[];
}

/** Leaves out what has no room: the last lane then says how many more there are. */
export function fit(segments: readonly Segment[], days: number, room: number): Fitted {
  const lanes = Math.max(0, ...segments.map(({ lane }) => lane + 1));
  const limit = lanes <= room ? lanes : Math.max(0, room - 1);
  const more = Array.from(
    { length: days },
    (_, day) => segments.filter(({ lane, from, span }) => lane >= limit && from <= day && day < from + span).length,
  );
  return { shown: segments.filter(({ lane }) => lane < limit), more };
}
