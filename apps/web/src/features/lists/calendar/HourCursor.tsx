import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf, type Day } from '../../../lib/calendar/days.js';
import { nextHours, type HourSpan } from '../../../lib/calendar/hour-span.js';
import { useCalendar } from './calendar-context.js';
import { dayName } from './words.js';
import css from './calendar.module.css';

/** Where the keyboard stands among the hours. */
export interface Cursor {
  readonly at: HourSpan;
  readonly set: (next: HourSpan) => void;
  readonly days: readonly Day[];
  /** It had the focus as it went to another day. */
  readonly held: RefObject<boolean>;
}

const DAY_MINUTES = 1440;

/** The hours that the keyboard stands on among these days; undefined for who may not make anything. */
export function useHourCursor(days: readonly Day[], hour: number): Cursor | undefined {
  const { today, rights } = useCalendar();
  const [at, set] = useState<HourSpan>();
  const held = useRef(false);
  const first = days.includes(today) ? today : days[0];
  if (!rights.mayCreate || first === undefined) return undefined;
  const now = at && days.includes(at.day) ? at : { day: first, from: hour * 60, to: hour * 60 + 60 };
  return { at: now, set, days, held };
}

/** A place among the hours for the keyboard: seen when it has the focus. Enter makes something there. */
export function HourCursor({ cursor: { at, set, days, held } }: { readonly cursor: Cursor }) {
  const { t } = useTranslation();
  const { locale, create } = useCalendar();
  const button = useRef<HTMLButtonElement>(null);
  const { day, from, to } = at;
  const hours = `${clockOf(from)}–${clockOf(to)}`;
  useLayoutEffect(() => {
    const own = button.current;
    if (held.current) own?.focus();
    held.current = false;
    return () => void (held.current = own !== null && document.activeElement === own);
  }, [held]);
  const label = t('calendar.createIn', { day: dayName(day, locale), hours });
  const byKeys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextHours(at, event.key, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    if (!days.includes(next.day)) return;
    set(next);
    button.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={css['cursor']}
        style={{ top: `${(from * 100) / DAY_MINUTES}%`, height: `${((to - from) * 100) / DAY_MINUTES}%` }}
        aria-label={label}
        aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight Shift+ArrowUp Shift+ArrowDown"
        onKeyDown={byKeys}
        onClick={() => create({ day, minute: from }, { day, minute: to })}
      >
        {hours}
      </button>
      <span className="sr-only" aria-live="polite">
        {label}
      </span>
    </>
  );
}
