import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCalendar } from './calendar-context.js';
import { clockOf, type Day } from '../../../lib/calendar/days.js';
import { isByHour, isLong, type CalendarEvent } from '../../../lib/calendar/events.js';
import { EventChip } from './EventChip.js';
import { fit, laneOut } from '../../../lib/calendar/lanes.js';
import { dayName, daysName, shortDay, titleOf } from './words.js';
import css from './calendar.module.css';
import look from './event.module.css';

interface WeekRowProps {
  readonly days: readonly Day[];
  readonly month?: string | undefined;
  readonly events: readonly CalendarEvent[];
  /** So many events have room below each other. */
  readonly room: number;
  /** The days are named above, beside their hours. */
  readonly bare?: boolean;
}

/** A row of days with what they hold: bands over whole days, lines by the clock. */
export function WeekRow({ days, month, events, room, bare = false }: WeekRowProps) {
  const { t } = useTranslation();
  const { module, locale, today, rights, create, openDay, grip, preview } = useCalendar();
  const segments = useMemo(() => laneOut(events, days), [events, days]);
  const { shown, more } = fit(segments, days.length, room);
  const lanes = Math.max(0, ...shown.map(({ lane }) => lane + 1));
  // Beside hours what has its place among them is shown there.
  const target = preview && !(bare && isByHour(preview)) ? preview : undefined;
  return (
    <div
      className={css['week']}
      data-bare={bare || undefined}
      role="group"
      aria-label={days.length > 1 ? daysName(days[0] ?? '', days.at(-1) ?? '', locale) : dayName(days[0] ?? '', locale)}
    >
      {days.map((day) => (
        <div
          key={day}
          className={css['day']}
          data-day={day}
          data-other={(month !== undefined && !day.startsWith(month)) || undefined}
          data-today={day === today || undefined}
          data-over={(target && target.first <= day && day <= target.last) || undefined}
          onClick={(event) => {
            if (event.target === event.currentTarget) create({ day, minute: undefined }, undefined, bare);
          }}
          onPointerDown={(event) => {
            if (event.target === event.currentTarget) grip.take(event, undefined, 'whole');
          }}
        >
          {bare ? null : (
            <button
              type="button"
              className={css['number']}
              aria-label={dayName(day, locale)}
              aria-current={day === today ? 'date' : undefined}
              onClick={() => openDay(day)}
            >
              {day.endsWith('-01') ? shortDay(day, locale) : Number(day.slice(8))}
            </button>
          )}
          {rights.mayCreate ? (
            <button
              type="button"
              className={css['add']}
              aria-label={t('calendar.createOn', { day: dayName(day, locale) })}
              onClick={() => create({ day, minute: undefined }, undefined, bare)}
            >
              <Plus size={14} aria-hidden />
            </button>
          ) : null}
        </div>
      ))}
      <ul className={css['lanes']} style={{ gridTemplateColumns: `repeat(${days.length}, minmax(0, 1fr))` }}>
        {shown.map(({ event, from, span, lane, before, after }) => (
          <li key={event.record.id} style={{ gridColumn: `${from + 1} / span ${span}`, gridRow: lane + 1 }}>
            <EventChip event={event} look={isLong(event) ? 'band' : 'line'} before={before} after={after}>
              {isLong(event) ? null : <i className={look['dot']} aria-hidden />}
              {event.clock && !before ? (
                <span className={`${look['clock']} num`}>{clockOf(event.clock.from)}</span>
              ) : null}
              <span className="ellipsis">{titleOf(event.record, module, t('record.untitled'))}</span>
            </EventChip>
          </li>
        ))}
        {more.map((count, n) =>
          count > 0 ? (
            <li key={days[n]} style={{ gridColumn: n + 1, gridRow: Math.max(lanes, room - 1) + 1 }}>
              <button type="button" className={css['more']} onClick={() => openDay(days[n] ?? today)}>
                {t('calendar.more', { count })}
              </button>
            </li>
          ) : null,
        )}
      </ul>
    </div>
  );
}
