import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveCalendar, EffectiveModule } from '@mokuai/contract';
import { SkeletonRows, usePhone } from '@mokuai/ui';
import { formatNumber } from '../../../lib/formats.js';
import { listQuery } from '../../../lib/list-query.js';
import { usePeek } from '../../../lib/peek.js';
import { usePreferences } from '../../../lib/preferences.js';
import { ProblemState } from '../../../ui/ProblemState.js';
import { ListFrame } from '../ListFrame.js';
import type { ListSearch } from '../list-search.js';
import { useListState } from '../use-list-state.js';
import { useShownColumns } from '../use-shown-columns.js';
import type { ViewPageProps } from '../view-types.js';
import { Agenda } from './Agenda.js';
import { CalendarContext, type CalendarWorld } from './calendar-context.js';
import { CalendarHead } from './CalendarHead.js';
import { addDays, addMonths, monthGrid, parseDay, weekOf, type Day } from '../../../lib/calendar/days.js';
import { eventOf, type CalendarEvent } from '../../../lib/calendar/events.js';
import { firstWeekday } from '../../../lib/calendar/first-weekday.js';
import { Hours } from './Hours.js';
import { Month } from './Month.js';
import { eventsQuery, MOST_EVENTS } from './events-query.js';
import { rightsOf } from './rights.js';
import { useChanges } from './use-changes.js';
import { useClock } from './use-clock.js';
import { useGrip } from './use-grip.js';
import { both, windowFilter } from '../../../lib/calendar/window.js';
import { ownZone } from '../../../lib/calendar/zone.js';
import css from './calendar.module.css';

const MoveDialog = lazy(() => import('./MoveDialog.js').then((m) => ({ default: m.MoveDialog })));

const SCALES: readonly EffectiveCalendar['scale'][] = ['month', 'week', 'day'];

/** The whole days that are in sight. */
function daysInSight(at: Day, scale: EffectiveCalendar['scale'], first: number, phone: boolean): readonly Day[] {
  if (scale === 'day') return [at];
  if (scale === 'week') return weekOf(at, first);
  const days = monthGrid(at, first).flat();
  return phone ? days.filter((day) => day.startsWith(at.slice(0, 7))) : days;
}

/** A module's records by when they are, with the head, filters and address of every list. */
export function CalendarPage({ module, view }: ViewPageProps) {
  return view.calendar ? <Loaded module={module} calendar={view.calendar} /> : null;
}

interface LoadedProps {
  readonly module: EffectiveModule;
  readonly calendar: EffectiveCalendar;
}

function Loaded({ module, calendar }: LoadedProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const phone = usePhone();
  const { open } = usePeek();
  const state = useListState(module);
  const shown = useShownColumns(module, state);
  const search = useSearch({ from: '/shell/m/$module' });
  const navigate = useNavigate({ from: '/m/$module' });
  const zone = useMemo(ownZone, []);
  const { today, minute } = useClock(zone);
  const at = parseDay(search.at) ?? today;
  const scale = SCALES.find((one) => one === search.scale) ?? calendar.scale;
  const weekday = firstWeekday(locale, navigator.languages);
  const days = useMemo(() => daysInSight(at, scale, weekday, phone), [at, scale, weekday, phone]);
  const go = (change: { readonly at?: Day; readonly scale?: EffectiveCalendar['scale'] }) =>
    void navigate({
      search: (now) => {
        const next = { ...now, ...change };
        const { at: day, scale: wide, ...rest } = next;
        return {
          ...rest,
          ...(day !== undefined && day !== today ? { at: day } : {}),
          ...(wide !== undefined && wide !== calendar.scale ? { scale: wide } : {}),
        } satisfies ListSearch;
      },
    });
  const step = (by: 1 | -1) =>
    go({ at: scale === 'month' ? addMonths(at, by) : addDays(at, by * (scale === 'week' ? 7 : 1)) });

  const needed = [calendar.start, calendar.end, calendar.allDay, calendar.color].flatMap((path) =>
    path === null ? [] : (shown.reachable.get(path) ?? []),
  );
  const asked = (filter: typeof state.filter) =>
    listQuery({
      filter,
      sort: [calendar.start],
      q: state.q || undefined,
      titleField: module.titleField,
      columns: [...shown.columns, ...needed],
    });
  const query = asked(both(state.filter, windowFilter(calendar, days[0] ?? at, days.at(-1) ?? at, zone)));
  const found = useQuery({ ...eventsQuery(module.name, query, shown.columns), placeholderData: keepPreviousData });
  const events = useMemo(
    () => found.data?.data.flatMap((record) => eventOf(record, calendar, zone) ?? []) ?? [],
    [found.data, calendar, zone],
  );
  const total = found.data?.page.count;

  const rights = useMemo(() => rightsOf(module, calendar), [module, calendar]);
  const changes = useChanges({
    ...{ module, calendar, rights, zone, locale },
    onAway: (day) => go({ at: day }),
    isInSight: ({ first, last }) => first <= (days.at(-1) ?? at) && last >= (days[0] ?? at),
  });
  const grip = useGrip(changes.drop);
  const focused = useRef<string>(undefined);
  const [asking, setAsking] = useState<CalendarEvent>();
  const world: CalendarWorld = {
    ...{ module, calendar, zone, locale, today, minute, rights, grip, focused },
    ...{ create: changes.create, move: changes.move, lengthen: changes.lengthen },
    preview: changes.previewOf(grip.held),
    columns: shown.columns.filter(
      ({ path }) => path !== module.titleField && path !== calendar.start && path !== calendar.end,
    ),
    open: ({ record }) => open(module.name, record.id),
    openDay: (day) => go({ at: day, scale: 'day' }),
    askMove: setAsking,
  };
  const hours = calendar.time === 'instant' && scale !== 'month';
  return (
    <ListFrame module={module} state={state} shown={shown} total={total} cards={t('calendar.shown')} ordered>
      <CalendarContext value={world}>
        <CalendarHead {...{ at, scale, days, state, step, go }} onScale={(next) => go({ scale: next })} />
        {total !== undefined && total > MOST_EVENTS ? (
          <p className={css['note']} role="status">
            {t('calendar.capped', { shown: formatNumber(MOST_EVENTS, locale), total: formatNumber(total, locale) })}
          </p>
        ) : null}
        {found.isPending ? <SkeletonRows rows={12} /> : null}
        {found.isError && !found.data ? <ProblemState error={found.error} retry={() => void found.refetch()} /> : null}
        {found.data ? (
          <div
            className={css['body']}
            data-stale={found.isPlaceholderData || undefined}
            data-held={grip.held ? (world.preview ? (grip.held.event ? grip.held.part : 'new') : 'refused') : undefined}
            onFocus={() => (focused.current = undefined)}
          >
            {phone || (scale === 'day' && !hours) ? (
              <Agenda days={days} events={events} />
            ) : hours ? (
              <Hours days={days} events={events} />
            ) : (
              <Month
                weeks={scale === 'week' ? [days] : monthGrid(at, weekday)}
                month={scale === 'week' ? undefined : at.slice(0, 7)}
                events={events}
              />
            )}
          </div>
        ) : null}
        {asking ? (
          <Suspense>
            <MoveDialog
              event={asking}
              onMove={(to) => {
                setAsking(undefined);
                changes.apply(asking, to);
              }}
              onClose={() => setAsking(undefined)}
            />
          </Suspense>
        ) : null}
      </CalendarContext>
    </ListFrame>
  );
}
