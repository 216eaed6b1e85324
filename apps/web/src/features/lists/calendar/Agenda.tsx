import { useMemo } from 'react';
import { CalendarDays } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@mokuai/ui';
import { Value } from '../../../field-views/Value.js';
import { cellOf } from '../../../lib/list-query.js';
import { useCalendar } from './calendar-context.js';
import { clockOf, type Day } from '../../../lib/calendar/days.js';
import { inOrder, isLong, type CalendarEvent } from '../../../lib/calendar/events.js';
import { EventChip } from './EventChip.js';
import { shortDay, titleOf, weekdayName } from './words.js';
import css from './calendar.module.css';
import look from './event.module.css';

interface AgendaProps {
  readonly days: readonly Day[];
  readonly events: readonly CalendarEvent[];
}

const ABOUT = 2;

/** The days that hold something, below each other. */
export function Agenda({ days, events }: AgendaProps) {
  const { t } = useTranslation();
  const { module, columns, locale, today } = useCalendar();
  const filled = useMemo(() => {
    const ordered = inOrder(events);
    return days
      .map((day) => ({ day, own: ordered.filter(({ first, last }) => first <= day && day <= last) }))
      .filter(({ own }) => own.length > 0);
  }, [days, events]);
  if (filled.length === 0)
    return <EmptyState icon={CalendarDays} title={t('calendar.nothing', { plural: module.plural })} />;
  return (
    <div className={`${css['agenda']} scroll`}>
      {filled.map(({ day, own }) => (
        <section key={day} aria-label={shortDay(day, locale)}>
          <h3 data-today={day === today || undefined}>
            {shortDay(day, locale)}{' '}
            <span>{day === today ? t('calendar.today') : weekdayName(day, locale, 'long')}</span>
          </h3>
          <ul>
            {own.map((event) => (
              <li key={event.record.id}>
                <EventChip event={event} look="row">
                  <span className={`${css['when']} num`}>
                    {event.clock && !(isLong(event) && event.first < day)
                      ? clockOf(event.clock.from)
                      : t('calendar.allDay')}
                  </span>
                  <i className={look['bar']} aria-hidden />
                  <span className={css['what']}>
                    <span>{titleOf(event.record, module, t('record.untitled'))}</span>
                    <span className={look['about']}>
                      {columns
                        .filter((one) => cellOf(event.record, one) !== null)
                        .slice(0, ABOUT)
                        .map((one) => (
                          <span key={one.path} className="ellipsis">
                            <Value
                              field={one.field}
                              value={cellOf(event.record, one)}
                              record={event.record}
                              place="inline"
                            />
                          </span>
                        ))}
                    </span>
                  </span>
                </EventChip>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
