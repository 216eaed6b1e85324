import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveCalendar, EffectiveModule } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { begun, type Place } from '../../../lib/calendar/begun.js';
import { changeOf } from '../../../lib/calendar/carried.js';
import { clockOf, type Day } from '../../../lib/calendar/days.js';
import {
  eventOf,
  isByHour,
  later,
  moved,
  resized,
  type CalendarEvent,
  type Change,
} from '../../../lib/calendar/events.js';
import { askToCreate, settleCreate, type CreateRequest } from '../../../lib/create-in-place.js';
import { useNotices } from '../../../ui/notices/use-notices.js';
import { useRecordChange } from '../use-record-change.js';
import type { CalendarRights } from './rights.js';
import type { Held } from './use-grip.js';
import { shortDay, titleOf } from './words.js';

interface Options {
  readonly module: EffectiveModule;
  readonly calendar: EffectiveCalendar;
  readonly rights: CalendarRights;
  readonly zone: string;
  readonly locale: Locale;
  /** An event went where it is not in sight. */
  readonly onAway: (day: Day) => void;
  readonly isInSight: (event: CalendarEvent) => boolean;
}

/** What an event is of that is only being made. */
const NOT_YET = '';

/** The ways in which events become others, each saved at once and undone by its toast, or refused with the reason. */
export function useChanges({ module, calendar, rights, zone, locale, onAway, isInSight }: Options) {
  const { t } = useTranslation();
  const { message } = useNotices();
  const change = useRecordChange(module);
  const nameOf = (record: ApiRecord): string => titleOf(record, module, t('record.untitled'));
  const become = ({ record }: CalendarEvent, to: Change): CalendarEvent | undefined =>
    eventOf({ ...record, ...to } as ApiRecord, calendar, zone);

  const refuse = (event: CalendarEvent | undefined): void => {
    const words = { plural: module.plural, label: rights.fixed ?? '', title: event ? nameOf(event.record) : '' };
    const key = !event ? 'mayNotCreate' : rights.fixed === undefined ? 'mayNotChange' : 'isFixed';
    void message.warning({ key: 'calendar/refused', content: t(`calendar.${key}`, words) });
  };
  const apply = (event: CalendarEvent, to: Change | undefined): void => {
    if (!rights.mayMove) return refuse(event);
    const before = event.record;
    if (!to || Object.entries(to).every(([name, value]) => (before[name] ?? null) === value)) return;
    const title = nameOf(before);
    const after = become(event, to);
    const isEnd = event.first === after?.first && event.clock?.from === after.clock?.from;
    const by = (day: Day, minute: number | undefined): string =>
      shortDay(day, locale) + (after && isByHour(after) && minute !== undefined ? ` ${clockOf(minute)}` : '');
    const done =
      after && isEnd && calendar.end !== null && to[calendar.end] !== undefined
        ? t('calendar.ends', { title, day: by(after.last, after.clock?.to) })
        : t('calendar.moved', { title, day: by(after?.first ?? event.first, after?.clock?.from) });
    change(before, to, { done, stays: t('calendar.stays', { title }), fillIn: t('calendar.fillIn') });
  };
  const follow = (event: CalendarEvent, to: Change | undefined): void => {
    apply(event, to);
    const after = to && rights.mayMove ? become(event, to) : undefined;
    if (after && !isInSight(after)) onAway(after.first);
  };
  const create = (from: Place, to?: Place, whole = false): void => {
    if (!rights.mayCreate) return;
    const given = begun(calendar, from, to, zone, whole && rights.mayFlag);
    const request: CreateRequest = { module: module.name, title: '', given, onCreated: () => settleCreate(request) };
    askToCreate(request);
  };
  /** From days to days they are whole ones, where the calendar has such. */
  const isWhole = ({ from, over }: Held): boolean => from.minute === undefined || over.minute === undefined;
  return {
    apply,
    create,
    refuse,
    drop: (held: Held): void => {
      const { event, from, over } = held;
      if (event) return apply(event, changeOf({ ...held, event }, calendar, zone, rights.mayFlag));
      if (rights.mayCreate) create(from, over, isWhole(held));
      else refuse(undefined);
    },
    /** What would become of what is held, if it was let go now. */
    previewOf: (held: Held | undefined): CalendarEvent | undefined => {
      if (!held || !(held.event ? rights.mayMove : rights.mayCreate)) return undefined;
      const { event, from, over } = held;
      if (event) return become(event, changeOf({ ...held, event }, calendar, zone, rights.mayFlag) ?? {});
      const given = begun(calendar, from, over, zone, isWhole(held) && rights.mayFlag);
      return eventOf({ id: NOT_YET, ...given } as unknown as ApiRecord, calendar, zone);
    },
    move: (event: CalendarEvent, days: number, minutes: number): void =>
      follow(event, moved(event.record, calendar, days, minutes, zone)),
    lengthen: (event: CalendarEvent, days: number, minutes: number): void => {
      if (rights.mayMove && !rights.mayResize) return;
      const at = later({ day: event.last, minute: 0 }, days * 1440);
      const minute = minutes === 0 || !event.clock ? undefined : event.clock.to + minutes;
      follow(event, resized(event, calendar, at.day, minute, zone));
    },
  };
}
