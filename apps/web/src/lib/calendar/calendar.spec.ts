import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ApiRecord, EffectiveCalendar } from '@mokuai/contract';
import { placeOut } from './columns.js';
import { addDays, addMonths, daysBetween, monthGrid, parseDay, weekdayOf, weekOf } from './days.js';
import { eventOf, moved, resized, type CalendarEvent } from './events.js';
import { firstWeekday } from './first-weekday.js';
import { fit, laneOut } from './lanes.js';
import { windowFilter } from './window.js';
import { instantOf, wallOf } from './zone.js';

const MONDAY = 1;
const SUNDAY = 7;
const ZONES = ['UTC', 'Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
const day = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1950-01-01', n));

describe('days', () => {
  it.each([
    ['2026-11-21', MONDAY, '2026-10-26', '2026-12-06', 6],
    ['2026-11-21', SUNDAY, '2026-11-01', '2026-12-05', 5],
    ['2026-02-14', MONDAY, '2026-01-26', '2026-03-01', 5],
    ['2026-02-14', SUNDAY, '2026-02-01', '2026-02-28', 4],
    ['2024-02-29', MONDAY, '2024-01-29', '2024-03-03', 5],
    ['2027-02-01', MONDAY, '2027-02-01', '2027-02-28', 4],
    ['2025-12-31', MONDAY, '2025-12-01', '2026-01-04', 5],
  ])('of the month of %s, weeks from weekday %i: %s to %s', (of, first, from, to, weeks) => {
    const grid = monthGrid(of, first);
    expect([grid[0]?.[0], grid.at(-1)?.at(-1), grid.length]).toEqual([from, to, weeks]);
  });

  it('of a grid follow each other, begin with the weekday, and hold the whole month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 7 }), (of, first) => {
        const days = monthGrid(of, first).flat();
        expect(days.every((one, n) => n === 0 || daysBetween(days[n - 1]!, one) === 1)).toBe(true);
        expect(monthGrid(of, first).every((week) => week.length === 7 && weekdayOf(week[0]!) === first)).toBe(true);
        const month = of.slice(0, 7);
        expect(days.filter((one) => one.startsWith(month)).length).toBe(
          Number(addDays(addMonths(`${month}-01`, 1), -1).slice(8)),
        );
        expect(weekOf(of, first)).toContain(of);
      }),
    );
  });

  it('a month later are the last of it where there is no such day', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-03-31', -13)).toBe('2025-02-28');
    expect([parseDay('2026-02-29'), parseDay('2024-02-29'), parseDay('x'), parseDay(5)]).toEqual([
      undefined,
      '2024-02-29',
      undefined,
      undefined,
    ]);
  });

  it('begin weeks on Monday in Chinese, and as where one’s English is spoken', () => {
    expect(firstWeekday('zh-CN', ['en-US'])).toBe(1);
    expect(
      [['en-US'], ['en-GB'], ['de', 'en-AU'], ['de'], []].map((languages) => firstWeekday('en', languages)),
    ).toEqual([7, 1, 1, 7, 7]);
  });
});

describe('the clock of a zone', () => {
  it('is read and set back, in every zone and season', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), fc.constantFrom(...ZONES), (of, minute, zone) => {
        const wall = { day: of, minute };
        const found = wallOf(instantOf(wall, zone), zone);
        // What the clock leaps over comes so much later.
        const late = daysBetween(of, found.day) * 1440 + found.minute - minute;
        expect([0, 30, 60]).toContain(late);
      }),
    );
  });

  it.each([
    ['2026-03-29', 150, 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', 150, 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-03-08', 150, 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2026-11-01', 90, 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-06-01', 0, 'Asia/Shanghai', '2026-05-31T16:00:00.000Z'],
  ])('says %s, minute %i in %s at %s', (of, minute, zone, instant) => {
    expect(new Date(instantOf({ day: of, minute }, zone)).toISOString()).toBe(instant);
  });
});

const days: EffectiveCalendar = { start: 'a', end: 'b', time: 'day', allDay: null, color: null, scale: 'month' };
const times: EffectiveCalendar = { ...days, time: 'instant', allDay: 'whole' };
const record = (values: object) => ({ id: 'x', version: 1, ...values }) as unknown as ApiRecord;
const seen = (calendar: EffectiveCalendar, values: object, zone = 'Europe/Berlin') => {
  const event = eventOf(record(values), calendar, zone);
  return event && [event.first, event.last, event.clock && [event.clock.from, event.clock.to]];
};

describe('events', () => {
  it('stand on the days they say, in their reader’s zone, or on none', () => {
    expect(seen(days, { a: '2026-03-01', b: '2026-03-04' })).toEqual(['2026-03-01', '2026-03-04', undefined]);
    expect(seen(days, { a: '2026-03-01', b: '2026-02-01' })).toEqual(['2026-03-01', '2026-03-01', undefined]);
    expect(seen(days, { a: null, b: '2026-03-04' })).toBeUndefined();
    const late = { a: '2026-06-01T22:30:00.000Z', b: '2026-06-01T23:00:00.000Z' };
    expect(seen(times, late)).toEqual(['2026-06-02', '2026-06-02', [30, 60]]);
    expect(seen(times, late, 'UTC')).toEqual(['2026-06-01', '2026-06-01', [1350, 1380]]);
    expect(seen(times, { ...late, whole: true })).toEqual(['2026-06-02', '2026-06-02', undefined]);
    expect(seen(times, { a: late.a, b: '2026-06-03T22:00:00.000Z' })).toEqual(['2026-06-02', '2026-06-03', [30, 1440]]);
    expect(seen(times, { a: late.a })).toEqual(['2026-06-02', '2026-06-02', [30, 90]]);
  });

  it('move by the clock on the wall, also over the night in which it is changed', () => {
    const own = record({ a: '2026-03-28T08:00:00.000Z', b: '2026-03-28T09:00:30.000Z' });
    expect(moved(own, times, 1, 0, 'Europe/Berlin')).toEqual({
      a: '2026-03-29T07:00:00.000Z',
      b: '2026-03-29T08:00:30.000Z',
    });
    expect(moved(own, times, 0, -600, 'Europe/Berlin')).toMatchObject({ a: '2026-03-27T22:00:00.000Z' });
    expect(moved(record({ a: '2024-02-28', b: null }), days, 2, 0, 'UTC')).toEqual({ a: '2024-03-01' });
  });

  it('moved there and back are where they were', () => {
    const instant = fc.integer({ min: 800_000_000, max: 4_000_000_000 }).map((s) => new Date(s * 1000).toISOString());
    fc.assert(
      fc.property(instant, fc.integer({ min: -400, max: 400 }), (a, by) => {
        const there = record(moved(record({ a }), times, by, 0, 'Asia/Shanghai'));
        expect(moved(there, times, -by, 0, 'Asia/Shanghai')).toEqual({ a });
      }),
    );
  });

  it('end no earlier than they begin', () => {
    const event = eventOf(record({ a: '2026-03-10', b: '2026-03-12' }), days, 'UTC')!;
    expect(resized(event, days, '2026-03-20', undefined, 'UTC')).toEqual({ b: '2026-03-20' });
    expect(resized(event, days, '2026-03-01', undefined, 'UTC')).toEqual({ b: '2026-03-10' });
    const timed = eventOf(record({ a: '2026-03-10T09:00:00.000Z' }), times, 'UTC')!;
    expect(resized(timed, times, '2026-03-10', 630, 'UTC')).toEqual({ b: '2026-03-10T10:30:00.000Z' });
    expect(resized(timed, times, '2026-03-10', 500, 'UTC')).toEqual({ b: '2026-03-10T09:15:00.000Z' });
    expect(resized(timed, { ...times, end: null }, '2026-03-12', undefined, 'UTC')).toBeUndefined();
  });

  it('are asked for by what touches the days in sight', () => {
    expect(windowFilter({ ...days, end: null }, '2026-03-01', '2026-03-31', 'UTC')).toEqual({
      and: [
        { field: 'a', op: 'lt', value: '2026-04-01' },
        { field: 'a', op: 'ge', value: '2026-03-01' },
      ],
    });
    expect(windowFilter(times, '2026-03-29', '2026-03-29', 'Europe/Berlin')).toEqual({
      and: [
        { field: 'a', op: 'lt', value: '2026-03-29T22:00:00.000Z' },
        {
          or: [
            { field: 'a', op: 'ge', value: '2026-03-28T23:00:00.000Z' },
            { field: 'b', op: 'ge', value: '2026-03-28T23:00:00.000Z' },
          ],
        },
      ],
    });
  });
});

const arbitrary: fc.Arbitrary<CalendarEvent> = fc.record({
  record: fc.constant(record({})),
  first: fc.integer({ min: -3, max: 9 }).map((n) => addDays('2026-03-02', n)),
  span: fc.integer({ min: 0, max: 9 }),
  clock: fc.constantFrom(undefined, { from: 60, to: 90 }, { from: 80, to: 200 }, { from: 1430, to: 1439 }),
}).map(({ span, ...event }) => ({ ...event, last: addDays(event.first, span) })); // prettier-ignore

describe('a row of days', () => {
  const week = weekOf('2026-03-02', MONDAY);
  it('holds each event once, none over another, and counts what has no room', () => {
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 14 }), fc.integer({ min: 0, max: 6 }), (events, room) => {
        const segments = laneOut(events, week);
        const touching = events.filter(({ first, last }) => first <= week[6]! && last >= week[0]!);
        expect(new Set(segments.map(({ event }) => event))).toEqual(new Set(touching));
        const taken = segments.flatMap(({ lane, from, span }) =>
          Array.from({ length: span }, (_, n) => `${lane}/${from + n}`),
        );
        expect(new Set(taken).size).toBe(taken.length);
        const { shown, more } = fit(segments, 7, room);
        expect(shown.every(({ lane }) => lane < room)).toBe(true);
        for (let at = 0; at < 7; at++) {
          const there = (list: typeof segments) =>
            list.filter(({ from, span }) => from <= at && at < from + span).length;
          expect(there(shown) + more[at]!).toBe(there(segments));
          // There is a line left to say it in.
          if (more[at]! > 0 && room > 0) expect(shown.every(({ lane }) => lane < room - 1)).toBe(true);
        }
      }),
    );
  });
});

it('a day by the clock puts beside each other what meets, and gives the whole width to what does not', () => {
  const at = (from: number, to: number): CalendarEvent => ({
    record: record({}),
    first: '2026-03-02',
    last: '2026-03-02',
    clock: { from, to },
  });
  const shape = placeOut([at(600, 660), at(630, 700), at(660, 720), at(800, 830)], '2026-03-02').map(
    ({ from, column, of }) => [from, column, of],
  );
  expect(shape).toEqual([
    [600, 0, 2],
    [630, 1, 2],
    [660, 0, 2],
    [800, 0, 1],
  ]);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 300 }))), (list) => {
      const placed = placeOut(
        list.map(([from, length]) => at(from, Math.min(1440, from + length))),
        '2026-03-02',
      );
      expect(placed).toHaveLength(list.length);
      for (const a of placed)
        for (const b of placed)
          if (a !== b && a.from < b.to && b.from < a.to)
            expect([a.column === b.column, a.of === b.of]).toEqual([false, true]);
    }),
  );
});
