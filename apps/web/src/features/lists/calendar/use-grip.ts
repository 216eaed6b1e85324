import { useState, type PointerEvent as ReactPointerEvent } from 'react';
import type { Place } from '../../../lib/calendar/begun.js';
import { parseDay } from '../../../lib/calendar/days.js';
import type { CalendarEvent } from '../../../lib/calendar/events.js';
import { underPoint, useMouseCarry } from '../../../lib/use-mouse-carry.js';

/** What is held by the mouse, and where it is. */
export interface Held {
  /** Undefined for one that is only being made, from one place to another. */
  readonly event: CalendarEvent | undefined;
  /** All of it is moved, or its end. */
  readonly part: 'whole' | 'end';
  /** Where it was taken hold of. */
  readonly from: Place;
  readonly over: Place;
}

export interface Grip {
  readonly held: Held | undefined;
  readonly take: (event: ReactPointerEvent, held: CalendarEvent | undefined, part: Held['part']) => void;
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
        now = { event, part, from, over: placeAt(x, y) ?? now?.over ?? from };
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
