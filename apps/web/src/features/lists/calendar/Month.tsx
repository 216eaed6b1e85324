import { useLayoutEffect, useRef, useState } from 'react';
import type { CalendarEvent } from '../../../lib/calendar/events.js';
import { useCalendar } from './calendar-context.js';
import type { Day } from '../../../lib/calendar/days.js';
import { WeekRow } from './WeekRow.js';
import { weekdayName } from './words.js';
import css from './calendar.module.css';

interface MonthProps {
  readonly weeks: readonly (readonly Day[])[];
  /** Days of other months stand back. */
  readonly month: string | undefined;
  readonly events: readonly CalendarEvent[];
}

const HEAD = 30;
const LANE = 24;
const LEAST_ROOM = 2;

/** Weeks below each other, with as many events in each as there is room for. */
export function Month({ weeks, month, events }: MonthProps) {
  const { locale } = useCalendar();
  const body = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const box = body.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(() => setHeight(box.clientHeight));
    observer.observe(box);
    setHeight(box.clientHeight);
    return () => observer.disconnect();
  }, []);
  const room = Math.max(LEAST_ROOM, Math.floor((height / weeks.length - HEAD) / LANE));
  const names = (weeks[0] ?? []).map((day) => weekdayName(day, locale));
  return (
    <div className={css['month']}>
      <div className={css['weekdays']} aria-hidden>
        {names.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <div ref={body} className={`${css['weeks']} scroll`}>
        {weeks.map((week) => (
          <WeekRow key={week[0]} days={week} month={month} events={events} room={room} />
        ))}
      </div>
    </div>
  );
}
