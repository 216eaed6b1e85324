import { createContext, useContext, type RefObject } from 'react';
import type { EffectiveCalendar, EffectiveModule } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import type { Reachable } from '../../../lib/reachable.js';
import type { Day } from '../../../lib/calendar/days.js';
import type { CalendarEvent } from '../../../lib/calendar/events.js';
import type { Place } from '../../../lib/calendar/begun.js';
import type { CalendarRights } from './rights.js';
import type { Grip } from './use-grip.js';

/** What every part of a calendar knows. */
export interface CalendarWorld {
  readonly module: EffectiveModule;
  readonly calendar: EffectiveCalendar;
  /** What stands on events beside their title. */
  readonly columns: readonly Reachable[];
  readonly zone: string;
  readonly locale: Locale;
  readonly today: Day;
  /** Minutes of today that have gone by. */
  readonly minute: number;
  readonly rights: CalendarRights;
  readonly open: (event: CalendarEvent) => void;
  readonly openDay: (day: Day) => void;
  readonly create: (from: Place, to?: Place, whole?: boolean) => void;
  /** Later or earlier by keys; where it goes out of sight, the days follow it. */
  readonly move: (event: CalendarEvent, days: number, minutes: number) => void;
  readonly lengthen: (event: CalendarEvent, days: number, minutes: number) => void;
  readonly askMove: (event: CalendarEvent) => void;
  readonly grip: Grip;
  /** What would become of what is held. */
  readonly preview: CalendarEvent | undefined;
  /** The record whose event had the focus as it went elsewhere. */
  readonly focused: RefObject<string | undefined>;
}

export const CalendarContext = createContext<CalendarWorld | undefined>(undefined);

/** What the calendar around this part knows. */
export function useCalendar(): CalendarWorld {
  const world = useContext(CalendarContext);
  if (!world) throw new Error('not within a calendar');
  return world;
}
