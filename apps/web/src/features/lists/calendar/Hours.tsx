import { useEffect, useMemo, useRef, type MouseEvent, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Value } from '../../../field-views/Value.js';
import { cellOf } from '../../../lib/list-query.js';
import { useCalendar } from './calendar-context.js';
import { placeOut } from '../../../lib/calendar/columns.js';
import { clockOf, type Day } from '../../../lib/calendar/days.js';
import { isByHour, type CalendarEvent } from '../../../lib/calendar/events.js';
import { EventChip } from './EventChip.js';
import { laneOut } from '../../../lib/calendar/lanes.js';
import { HourCursor, useHourCursor } from './HourCursor.js';
import { WeekRow } from './WeekRow.js';
import { dayName, titleOf, weekdayName } from './words.js';
import css from './calendar.module.css';
import look from './event.module.css';

interface HoursProps {
  readonly days: readonly Day[];
  readonly events: readonly CalendarEvent[];
}

const HOUR_PX = 48;
const FIRST_SEEN = 8;
const SLOT = 30;
const HOURS = Array.from({ length: 24 }, (_, n) => n);
const MOST_LANES = 4;

/** Days beside each other, hour by hour; what takes whole days stands above. */
export function Hours({ days, events }: HoursProps) {
  const { t } = useTranslation();
  const { locale, today, minute, openDay } = useCalendar();
  const scroller = useRef<HTMLDivElement>(null);
  const [long, short] = useMemo(() => [events.filter((one) => !isByHour(one)), events.filter(isByHour)], [events]);
  const lanes = Math.max(1, ...laneOut(long, days).map(({ lane }) => lane + 1));
  const earliest = useMemo(() => {
    const seen = short
      .filter(({ first }) => days.includes(first))
      .map(({ clock }) => Math.floor((clock?.from ?? 0) / 60));
    return Math.min(FIRST_SEEN, ...seen);
  }, [short, days]);
  const cursor = useHourCursor(days, earliest);
  const from = days[0];
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = earliest * HOUR_PX;
    // Only when other days are shown: what is moved does not make them jump.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [from, days.length]);
  return (
    <div
      ref={scroller}
      className={`${css['hours']} scroll`}
      style={{ '--columns': days.length } as React.CSSProperties}
    >
      <div className={css['top']}>
        <div className={css['dayNames']}>
          <span />
          {days.map((day) => (
            <button
              key={day}
              type="button"
              data-today={day === today || undefined}
              aria-label={dayName(day, locale)}
              onClick={() => openDay(day)}
            >
              {weekdayName(day, locale)} <b className="num">{Number(day.slice(8))}</b>
            </button>
          ))}
        </div>
        <div className={css['allDay']} style={{ minHeight: Math.min(lanes, MOST_LANES) * 24 + 6 }}>
          <span>{t('calendar.allDay')}</span>
          <WeekRow days={days} events={long} room={MOST_LANES} bare />
        </div>
      </div>
      <div className={css['grid']} style={{ height: 24 * HOUR_PX }}>
        <div className={css['scale']} aria-hidden>
          {HOURS.map((hour) => (
            <span key={hour} className="num" style={{ top: hour * HOUR_PX }}>
              {hour === 0 ? '' : clockOf(hour * 60)}
            </span>
          ))}
        </div>
        {days.map((day) => (
          <DayColumn key={day} day={day} events={short} now={day === today ? minute : undefined}>
            {cursor?.at.day === day ? <HourCursor cursor={cursor} /> : null}
          </DayColumn>
        ))}
      </div>
    </div>
  );
}

interface DayColumnProps {
  readonly day: Day;
  readonly events: readonly CalendarEvent[];
  readonly now: number | undefined;
  readonly children: ReactNode;
}

const PERCENT = 100 / 1440;

function DayColumn({ day, events, now, children }: DayColumnProps) {
  const { locale, create, grip, preview: becoming } = useCalendar();
  const placed = useMemo(() => placeOut(events, day), [events, day]);
  const [preview] = becoming ? placeOut([becoming], day) : [];
  const createAt = ({ target, currentTarget, clientY }: MouseEvent<HTMLElement>) => {
    if (target !== currentTarget) return;
    const { top, height } = currentTarget.getBoundingClientRect();
    create({ day, minute: Math.floor((((clientY - top) / height) * 1440) / SLOT) * SLOT });
  };
  const takeFrom = (down: PointerEvent<HTMLElement>) => {
    if (down.target === down.currentTarget) grip.take(down, undefined, 'whole');
  };
  return (
    <section
      className={css['column']}
      data-day={day}
      data-hours
      aria-label={dayName(day, locale)}
      onClick={createAt}
      onPointerDown={takeFrom}
    >
      {placed.map(({ event, from, to, column, of }) => (
        <div
          key={event.record.id}
          className={css['slot']}
          style={{
            top: `${from * PERCENT}%`,
            height: `${(to - from) * PERCENT}%`,
            left: `${(column * 100) / of}%`,
            width: `${100 / of}%`,
          }}
        >
          <EventChip event={event} look="block" before={event.first < day} after={event.last > day}>
            <Block event={event} minutes={to - from} narrow={of > 1} />
          </EventChip>
        </div>
      ))}
      {preview ? (
        <div
          className={css['preview']}
          style={{ top: `${preview.from * PERCENT}%`, height: `${(preview.to - preview.from) * PERCENT}%` }}
        >
          {clockOf(becoming?.clock?.from ?? 0)}–{clockOf(becoming?.clock?.to ?? 0)}
        </div>
      ) : null}
      {children}
      {now === undefined ? null : <i className={css['now']} style={{ top: `${now * PERCENT}%` }} aria-hidden />}
    </section>
  );
}

interface BlockProps {
  readonly event: CalendarEvent;
  readonly minutes: number;
  /** Others stand beside it. */
  readonly narrow: boolean;
}

const LINE_PX = 18;
const EDGE_PX = 4;

/** As much of an event as there are lines for. */
function Block({ event: { record, clock }, minutes, narrow }: BlockProps) {
  const { t } = useTranslation();
  const { module, columns } = useCalendar();
  const lines = Math.max(1, Math.floor(((minutes / 60) * HOUR_PX - EDGE_PX) / LINE_PX));
  const filled = narrow ? [] : columns.filter((one) => isFilled(cellOf(record, one)));
  const hasClock = lines > 1 && !narrow;
  const about = filled.slice(0, Math.max(0, lines - 2));
  const left = lines - about.length - (hasClock ? 1 : 0);
  return (
    <>
      <b className={look['line']} style={{ WebkitLineClamp: left }}>
        {titleOf(record, module, t('record.untitled'))}
      </b>
      {hasClock && clock ? (
        <span className={`${look['clock']} num`}>
          {clockOf(clock.from)}–{clockOf(clock.to)}
        </span>
      ) : null}
      {about.map((one) => (
        <span key={one.path} className={`${look['about']} ellipsis`}>
          <Value field={one.field} value={cellOf(record, one)} record={record} place="inline" />
        </span>
      ))}
    </>
  );
}

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
