import { createContext, useContext } from 'react';
import type { EffectiveCalendar, EffectiveModule } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import type { Reachable } from '../../../lib/reachable.js';
import type { Day } from '../../../lib/calendar/days.js';
import type { CalendarEvent } from '../../../lib/calendar/events.js';
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
  readonly mayMove: boolean;
  readonly mayResize: boolean;
  readonly mayCreate: boolean;
  readonly open: (event: CalendarEvent) => void;
  readonly openDay: (day: Day) => void;
  readonly create: (day: Day, minute?: number) => void;
  readonly move: (event: CalendarEvent, days: number, minutes?: number) => void;
  readonly askMove: (event: CalendarEvent) => void;
  readonly grip: Grip;
}

export const CalendarContext = createContext<CalendarWorld | undefined>(undefined);

/** What the calendar around this part knows. */
export function useCalendar(): CalendarWorld {
  const world = useContext(CalendarContext);
  if (!world) throw new Error('not within a calendar');
  return world;
}
