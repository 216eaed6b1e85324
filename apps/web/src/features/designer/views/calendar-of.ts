import type { EffectiveCalendar } from '@mokuai/contract';
import type { CalendarView } from '@mokuai/definition';

/** A calendar as it is being designed, as if everybody might read all of it. */
export const calendarOf = (view: CalendarView, time: EffectiveCalendar['time'] = 'instant'): EffectiveCalendar => ({
  start: view.start,
  end: view.end ?? null,
  time,
  allDay: view.allDay ?? null,
  color: view.color ?? null,
  scale: view.scale ?? 'month',
});
