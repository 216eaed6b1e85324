import { useMemo } from 'react';
import type { CalendarView } from '@mokuai/definition';
import { isHue } from '@mokuai/ui';
import { optionOf } from '../../../field-views/shared/options.js';
import { titleOf } from '../../../field-views/titles.js';
import { clockOf, monthGrid } from '../../../lib/calendar/days.js';
import { eventOf, isLong } from '../../../lib/calendar/events.js';
import { firstWeekday } from '../../../lib/calendar/first-weekday.js';
import { fit, laneOut } from '../../../lib/calendar/lanes.js';
import { ownZone, wallOf } from '../../../lib/calendar/zone.js';
import { usePreferences } from '../../../lib/preferences.js';
import { useFieldTypeCode } from '../data/field-type-code.js';
import { calendarOf } from './calendar-of.js';
import type { ViewPreviewProps } from './editor-view-type.js';
import css from './views.module.css';

const LANES = 2;

/** This month with what records it has, without its tools. */
export function PreviewCalendar({ view, module, records }: ViewPreviewProps<CalendarView>) {
  const { locale } = usePreferences();
  const { fieldType } = useFieldTypeCode();
  const zone = useMemo(ownZone, []);
  const { day: today } = wallOf(Date.now(), zone);
  const time = fieldType(module.fields.find(({ name }) => name === view.start)?.type ?? '')?.time;
  const color = module.fields.find(({ name }) => name === view.color);
  const events = useMemo(
    () => (time ? records.flatMap((record) => eventOf(record, calendarOf(view, time), zone) ?? []) : []),
    [records, view, time, zone],
  );
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const weeks = monthGrid(today, firstWeekday(locale, navigator.languages));
  return (
    <div className={css['calendar']}>
      <div className={css['weekdays']}>
        {weeks[0]?.map((day) => (
          <span key={day}>{weekday.format(new Date(`${day}T00:00:00Z`))}</span>
        ))}
      </div>
      {weeks.map((week) => {
        const { shown, more } = fit(laneOut(events, week), 7, LANES);
        return (
          <div key={week[0]} className={css['week']}>
            {week.map((day, n) => (
              <span
                key={day}
                data-today={day === today || undefined}
                data-other={!day.startsWith(today.slice(0, 7)) || undefined}
              >
                <b className="num">{Number(day.slice(8))}</b>
                {(more[n] ?? 0) > 0 ? <small>+{more[n]}</small> : null}
              </span>
            ))}
            <ul>
              {shown.map(({ event, from, span, lane }) => {
                const value = color && event.record[color.name];
                const hue = color && typeof value === 'string' ? optionOf(color, value).color : null;
                const ink = isHue(hue) ? hue : 'gray';
                return (
                  <li
                    key={event.record.id}
                    className="ellipsis"
                    style={{
                      gridColumn: `${from + 1} / span ${span}`,
                      gridRow: lane + 1,
                      color: `var(--hue-${ink}-text)`,
                      background: `var(--hue-${ink}-bg)`,
                    }}
                  >
                    {event.clock && !isLong(event) ? `${clockOf(event.clock.from)} ` : ''}
                    {titleOf(module, event.record)}
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
