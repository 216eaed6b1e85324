import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';
import { daysBetween, parseDay, type Day } from '../../../lib/calendar/days.js';
import { isLong, type CalendarEvent } from '../../../lib/calendar/events.js';

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

const DRAG_AFTER_PX = 5;
const STEP = 15;

/** The place under a point: days say which they are by `data-day`, hours that they have some by `data-hours`. */
function placeAt(x: number, y: number): Place | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    if (!(element instanceof HTMLElement)) continue;
    const day = parseDay(element.dataset['day']);
    if (day === undefined) continue;
    if (element.dataset['hours'] === undefined) return { day, minute: undefined };
    const { top, height } = element.getBoundingClientRect();
    return { day, minute: Math.round((((y - top) / height) * 1440) / STEP) * STEP };
  }
  return undefined;
}

/** How far an event goes that was let go there. */
export function distanceOf({ event, from, over }: Held): { readonly days: number; readonly minutes: number } {
  const timed = !isLong(event) && from.minute !== undefined && over.minute !== undefined;
  return { days: daysBetween(from.day, over.day), minutes: timed ? (over.minute ?? 0) - (from.minute ?? 0) : 0 };
}

/** Events are carried by the mouse; what is let go outside of the days, or given up by Escape, stays. The menu and the keys are its twins. */
export function useGrip(onDrop: (held: Held) => void): Grip {
  const [held, setHeld] = useState<Held>();
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const take: Grip['take'] = (down, event, part) => {
    if (down.button !== 0 || down.pointerType !== 'mouse') return;
    const start = placeAt(down.clientX, down.clientY);
    if (!start) return;
    let now: Held | undefined;
    const over = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (!now && Math.hypot(x - down.clientX, y - down.clientY) < DRAG_AFTER_PX) return;
      const place = placeAt(x, y);
      now = { event, part, from: start, over: place ?? now?.over ?? start, x, y };
      setHeld(now);
    };
    const end = () => {
      stop.current?.();
      setHeld(undefined);
    };
    const up = ({ clientX, clientY }: PointerEvent) => {
      const dropped = now && placeAt(clientX, clientY) ? now : undefined;
      if (now) window.addEventListener('click', swallow, { capture: true, once: true });
      // A button that is let go elsewhere gives no click.
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
      end();
      if (dropped) onDrop(dropped);
    };
    const key = ({ key: name }: KeyboardEvent) => {
      if (name === 'Escape') end();
    };
    stop.current = () => {
      window.removeEventListener('pointermove', over);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', key, true);
    };
    window.addEventListener('pointermove', over);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', key, true);
  };
  return { held, take };
}

const swallow = (event: MouseEvent): void => {
  event.stopPropagation();
  event.preventDefault();
};
