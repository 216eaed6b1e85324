import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ApiRecord, EffectiveCalendar } from '@mokuai/contract';
import { begun, inTime, type Place } from './begun.js';
import { changeOf } from './carried.js';
import { placeOut } from './columns.js';
import { addDays } from './days.js';
import { eventOf, isByHour, moved, resized, type CalendarEvent } from './events.js';
import { nextHours } from './hour-span.js';

const days: EffectiveCalendar = { start: 'a', end: 'b', time: 'day', allDay: null, color: null, scale: 'month' };
const times: EffectiveCalendar = { ...days, time: 'instant', allDay: 'whole' };
const record = (values: object) => ({ id: 'x', version: 1, ...values }) as unknown as ApiRecord;
const eventIn = (zone: string, values: object, calendar = times): CalendarEvent =>
  eventOf(record(values), calendar, zone)!;
const seen = (zone: string, values: object, calendar = times) => {
  const { first, last, clock } = eventIn(zone, values, calendar);
  return [first, last, clock && [clock.from, clock.to]];
};
const at = (day: string, minute?: number): Place => ({ day, minute });

/** Clocks are put forward and back: over midnight in Cairo, by half an hour on Lord Howe. */
const ZONES = ['UTC', 'Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Africa/Cairo', 'Australia/Lord_Howe'];
const zone = fc.constantFrom(...ZONES);
const QUARTER = 900_000;
/** Around the nights in which those clocks are changed, by the quarter. */
const instant = fc
  .tuple(
    fc.constantFrom('2024-03-10', '2024-03-31', '2024-04-07', '2024-04-26', '2024-10-06', '2024-10-27', '2024-11-01'),
    fc.integer({ min: -200, max: 200 }),
  )
  .map(([day, quarters]) => Date.parse(`${day}T00:00:00Z`) + quarters * QUARTER);
const span = fc.record({ start: instant, quarters: fc.integer({ min: 0, max: 300 }), whole: fc.boolean() });
const recordOf = ({ start, quarters, whole }: { start: number; quarters: number; whole: boolean }) => {
  const text = (ms: number) => new Date(ms).toISOString();
  return record({ a: text(start), b: text(start + quarters * QUARTER), whole });
};
const place = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.option(fc.integer({ min: 0, max: 96 }), { nil: undefined }))
  .map(([n, quarter]) => at(addDays('2024-02-01', n), quarter === undefined ? undefined : quarter * 15));

describe('what is carried', () => {
  const own = { a: '2026-03-10T09:00:00.000Z', b: '2026-03-10T10:00:00.000Z' };
  it.each([
    ['by hours', own, at('2026-03-10', 540), at('2026-03-11', 585), ['2026-03-11', '2026-03-11', [585, 645]]],
    ['over midnight', own, at('2026-03-10', 540), at('2026-03-10', 1410), ['2026-03-10', '2026-03-11', [1410, 30]]],
    ['above the first hour', own, at('2026-03-10', 540), at('2026-03-10', -30), ['2026-03-09', '2026-03-10', [1410, 30]]],
    ['by days in a month', own, at('2026-03-10'), at('2026-04-01'), ['2026-04-01', '2026-04-01', [540, 600]]],
    ['to whole days', own, at('2026-03-10', 540), at('2026-03-12'), ['2026-03-12', '2026-03-12', undefined]],
    ['from whole days', { ...own, whole: true }, at('2026-03-10'), at('2026-03-12', 600), ['2026-03-12', '2026-03-12', [600, 660]]],
    ['within whole days', { ...own, whole: true }, at('2026-03-10'), at('2026-03-12'), ['2026-03-12', '2026-03-12', undefined]],
  ])('goes %s', (_, values, from, over, expected) => {
    const change = changeOf({ event: eventIn('UTC', values), part: 'whole', from, over }, times, 'UTC', true);
    expect(seen('UTC', { ...values, ...change })).toEqual(expected);
  }); // prettier-ignore

  it('stays what it is where the flag of whole days may not be written', () => {
    const event = eventIn('UTC', own);
    const held = { event, part: 'whole', from: at('2026-03-10', 540), over: at('2026-03-12') } as const;
    expect(changeOf(held, times, 'UTC', false)).toEqual({ a: '2026-03-12T09:00:00.000Z', b: '2026-03-12T10:00:00.000Z' });
    expect(changeOf(held, { ...times, allDay: null }, 'UTC', true)).not.toHaveProperty('whole');
  }); // prettier-ignore

  it.each([
    [{ whole: true, a: '2026-03-10T00:00:00.000Z' }, '2026-03-10', '2026-03-11T00:00:00.000Z'],
    [{ whole: true, a: '2026-03-10T00:00:00.000Z' }, '2026-03-12', '2026-03-13T00:00:00.000Z'],
    [{ whole: true, a: '2026-03-10T00:00:00.000Z', b: '2026-03-11T00:00:00.000Z' }, '2026-03-13', '2026-03-14T00:00:00.000Z'],
    [{ whole: true, a: '2026-03-10T00:00:00.000Z', b: '2026-03-15T00:00:00.000Z' }, '2026-03-01', '2026-03-11T00:00:00.000Z'],
    [{ whole: true, a: '2026-03-10T09:00:00.000Z', b: '2026-03-10T17:00:00.000Z' }, '2026-03-12', '2026-03-12T17:00:00.000Z'],
  ])('whole days (%j) end on the day they are drawn to, %s', (values, day, b) => {
    const held = { event: eventIn('UTC', values), part: 'end', from: at('2026-03-10'), over: at(day, 300) } as const;
    const change = changeOf(held, times, 'UTC', true);
    expect(change).toEqual({ b });
    expect(eventIn('UTC', { ...values, ...change }).last).toBe(day < '2026-03-10' ? '2026-03-10' : day);
  }); // prettier-ignore

  it('ends after it begins and looks no shorter than nothing, whatever is done to it, in any night of any zone', () => {
    fc.assert(
      fc.property(span, zone, place, place, fc.constantFrom('whole' as const, 'end' as const), fc.boolean(),
        (drawn, of, from, over, part, mayFlag) => {
          const before = recordOf(drawn);
          const event = eventOf(before, times, of)!;
          const change = changeOf({ event, part, from, over }, times, of, mayFlag)!;
          const after = { ...before, ...change } as ApiRecord;
          expect(Date.parse(String(after['b']))).toBeGreaterThanOrEqual(Date.parse(String(after['a'])));
          const { first, last, clock } = eventOf(after, times, of)!;
          expect(last >= first).toBe(true);
          if (clock && first === last) expect(clock.to).toBeGreaterThanOrEqual(clock.from);
          if (part === 'end') expect(change).not.toHaveProperty('a');
        },
      ),
    ); // prettier-ignore
  });

  it('moves whole days as so many whole days, also where a clock is put forward over midnight', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 5 }), fc.integer({ min: -60, max: 60 }), zone, (from, more, by, of) => {
        const values = begun(times, at(from.day), at(addDays(from.day, more)), of, true);
        expect(seen(of, values)).toEqual([from.day, addDays(from.day, more), undefined]);
        const there = moved(record(values), times, by, 0, of);
        expect(seen(of, { ...values, ...there })).toEqual([addDays(from.day, by), addDays(from.day, by + more), undefined]);
      }),
    ); // prettier-ignore
  });

  it('is as it was where it is put back on its place, also in the hour that a clock shows twice', () => {
    const twice = record({ a: '2026-10-25T01:30:00.000Z', b: '2026-10-25T01:45:00.000Z' });
    expect(moved(twice, times, 0, 0, 'Europe/Berlin')).toEqual({ a: twice['a'], b: twice['b'] });
    const turned = record({ a: '2026-10-25T00:30:00.000Z', b: '2026-10-25T01:15:00.000Z' });
    expect(seen('Europe/Berlin', turned)).toEqual(['2026-10-25', '2026-10-25', [150, 195]]);
    expect(moved(turned, times, 1, 0, 'Europe/Berlin')).toEqual({
      a: '2026-10-26T01:30:00.000Z',
      b: '2026-10-26T02:15:00.000Z',
    });
  });

  it.each([
    ['a day', days, { a: '2026-03-10', b: '2026-03-12' }, '2026-03-08', { b: '2026-03-10' }],
    ['a day without an end', days, { a: '2026-03-10' }, '2026-03-12', { b: '2026-03-12' }],
    ['nothing', { ...days, end: null }, { a: '2026-03-10' }, '2026-03-12', undefined],
    ['nothing by the clock', { ...times, end: null }, own, '2026-03-12', undefined],
  ])('by its end: %s', (_, calendar, values, day, expected) => {
    expect(resized(eventIn('UTC', values, calendar), calendar, day, undefined, 'UTC')).toEqual(expected);
  });
});

describe('over midnight', () => {
  it('what lasts less than a day has its hours on both days', () => {
    const event = eventIn('UTC', { a: '2026-03-10T22:00:00.000Z', b: '2026-03-11T02:00:00.000Z' });
    const hours = (day: string) => placeOut([event], day).map(({ from, to }) => [from, to]);
    expect(isByHour(event)).toBe(true);
    expect(['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12'].map(hours)).toEqual([[], [[1320, 1440]], [[0, 120]], []]);
    expect(isByHour(eventIn('UTC', { a: '2026-03-10T22:00:00.000Z', b: '2026-03-11T22:00:00.000Z' }))).toBe(false);
    expect(isByHour(eventIn('UTC', { a: '2026-03-10T22:00:00.000Z', b: '2026-03-11T00:00:00.000Z' }))).toBe(true);
    expect(isByHour(eventIn('UTC', { a: '2026-03-10', b: '2026-03-10' }, days))).toBe(false);
  }); // prettier-ignore
});

describe('what is made', () => {
  const text = (values: Record<string, string | boolean>) => Object.values(values);
  it.each([
    ['a day', days, at('2026-03-10'), undefined, false, ['2026-03-10']],
    ['days', days, at('2026-03-12'), at('2026-03-10'), false, ['2026-03-10', '2026-03-12']],
    ['a day at nine', times, at('2026-03-10'), undefined, false, ['2026-03-10T08:00:00.000Z', '2026-03-10T09:00:00.000Z']],
    ['an hour', times, at('2026-03-10', 840), undefined, false, ['2026-03-10T13:00:00.000Z', '2026-03-10T14:00:00.000Z']],
    ['the last hour', times, at('2026-03-10', 1410), undefined, false, ['2026-03-10T22:30:00.000Z', '2026-03-10T23:30:00.000Z']],
    ['hours backwards', times, at('2026-03-10', 840), at('2026-03-10', 600), false, ['2026-03-10T09:00:00.000Z', '2026-03-10T13:00:00.000Z']],
    ['hours until midnight', times, at('2026-03-10', 1380), at('2026-03-10', 1440), false, ['2026-03-10T22:00:00.000Z', '2026-03-10T23:00:00.000Z']],
    ['hours of two days', times, at('2026-03-10', 1380), at('2026-03-11', 60), false, ['2026-03-10T22:00:00.000Z', '2026-03-11T00:00:00.000Z']],
    ['nothing wide', times, at('2026-03-10', 600), at('2026-03-10', 600), false, ['2026-03-10T09:00:00.000Z', '2026-03-10T09:15:00.000Z']],
    ['hours that a clock leaps over', times, at('2026-03-29', 150), at('2026-03-29', 180), false, ['2026-03-29T01:30:00.000Z', '2026-03-29T01:45:00.000Z']],
    ['whole days', times, at('2026-03-28'), at('2026-03-29'), true, ['2026-03-27T23:00:00.000Z', '2026-03-29T22:00:00.000Z', true]],
    ['days that cannot be whole', { ...times, allDay: null }, at('2026-03-10'), at('2026-03-11'), true, ['2026-03-10T08:00:00.000Z', '2026-03-11T09:00:00.000Z']],
    ['without an end', { ...times, end: null }, at('2026-03-10', 600), at('2026-03-10', 700), false, ['2026-03-10T09:00:00.000Z']],
  ])('is %s', (_, calendar, from, to, whole, expected) => {
    expect(text(begun(calendar, from, to, 'Europe/Berlin', whole))).toEqual(expected);
  }); // prettier-ignore

  it('ends after it begins, whichever way the hand went', () => {
    fc.assert(
      fc.property(place, place, zone, fc.boolean(), (one, other, of, whole) => {
        const values = begun(times, one, other, of, whole);
        if ((one.minute === undefined) === (other.minute === undefined))
          expect(values).toEqual(begun(times, ...inTime(one, other), of, whole));
        expect(Date.parse(String(values['b']))).toBeGreaterThan(Date.parse(String(values['a'])));
      }),
    );
  });

  it('by keys stays within its day', () => {
    const day = '2026-03-10';
    const go = (from: number, to: number, key: string, shift = false) => nextHours({ day, from, to }, key, shift);
    expect(go(540, 600, 'ArrowDown')).toEqual({ day, from: 570, to: 630 });
    expect(go(0, 60, 'ArrowUp')).toEqual({ day, from: 0, to: 60 });
    expect(go(1380, 1440, 'ArrowDown')).toEqual({ day, from: 1380, to: 1440 });
    expect(go(540, 600, 'ArrowDown', true)).toEqual({ day, from: 540, to: 630 });
    expect(go(540, 570, 'ArrowUp', true)).toEqual({ day, from: 540, to: 570 });
    expect(go(1380, 1440, 'ArrowDown', true)).toEqual({ day, from: 1380, to: 1440 });
    expect(go(540, 600, 'ArrowRight')).toEqual({ day: '2026-03-11', from: 540, to: 600 });
    expect([go(540, 600, 'ArrowRight', true), go(540, 600, 'Enter')]).toEqual([undefined, undefined]);
  });
});
