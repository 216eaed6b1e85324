import { useState, type PointerEvent as ReactPointerEvent } from 'react';
import { daysBetween, parseDay, type Day } from '../../../lib/calendar/days.js';
import { isLong, type CalendarEvent } from '../../../lib/calendar/events.js';
import { underPoint, useMouseCarry } from '../../../lib/use-mouse-carry.js';

/** A place in a calendar: a day, and a minute of it where the calendar has hours. */
export interface Place {
  readonly day: Day;
  readonly minute: number | undefined;
}

/** What is held by the mouse, and where it is. */
export interface Held {
  readonly event: CalendarEvent;
  /** All of it is moved, or its end. */
  readonly part: 'whole' | 'end';
  /** Where it was taken hold of. */
  readonly from: Place;
  readonly over: Place;
  readonly x: number;
  readonly y: number;
}

export interface Grip {
  readonly held: Held | undefined;
  readonly take: (event: ReactPointerEvent, held: CalendarEvent, part: Held['part']) => void;
}

const STEP = 15;

/** The place under a point: days say which they are by `data-day`, hours that they have some by `data-hours`. */
const placeAt = (x: number, y: number): Place | undefined =>
  underPoint(x, y, (element) => {
    const day = parseDay(element.dataset['day']);
    if (day === undefined) return undefined;
    if (element.dataset['hours'] === undefined) return { day, minute: undefined };
    const { top, height } = element.getBoundingClientRect();
    return { day, minute: Math.round((((y - top) / height) * 1440) / STEP) * STEP };
  });

/** How far an event goes that was let go there. */
export function distanceOf({ event, from, over }: Held): { readonly days: number; readonly minutes: number } {
  const timed = !isLong(event) && from.minute !== undefined && over.minute !== undefined;
  return { days: daysBetween(from.day, over.day), minutes: timed ? (over.minute ?? 0) - (from.minute ?? 0) : 0 };
}

/** Events are carried by the mouse; what is let go outside of the days, or given up by Escape, stays. The menu and the keys are its twins. */
export function useGrip(onDrop: (held: Held) => void): Grip {
  const [held, setHeld] = useState<Held>();
  const carry = useMouseCarry();
  const take: Grip['take'] = (down, event, part) => {
    const from = placeAt(down.clientX, down.clientY);
    if (!from) return;
    let now: Held | undefined;
    carry(down, {
      over: (x, y) => {
        now = { event, part, from, over: placeAt(x, y) ?? now?.over ?? from, x, y };
        setHeld(now);
      },
      drop: (x, y) => {
        if (now && placeAt(x, y)) onDrop(now);
      },
      end: () => setHeld(undefined),
    });
  };
  return { held, take };
}
