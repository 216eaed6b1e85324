import { describe, expect, it } from '@jest/globals';
import type { Json, Moment, Operator } from '@mokuai/expression';
import fc from 'fast-check';
import { date } from '../types/date/date.js';
import { datetime } from '../types/datetime/datetime.js';

const at = (iso: string, timeZone: string): Moment => ({
  now: Date.parse(iso),
  timeZone,
  userId: null,
  departmentId: null,
  departmentsBelow: [],
});
const operator = (type: typeof date, name: string): Operator =>
  type.operators({ name: 'x', type: type.name }).find((one) => one.name === name)!;
const span = (type: typeof date, relative: Json, moment: Moment) => operator(type, 'within').resolve!(relative, moment);

/** A Sunday, 22 November 2026, half past one at night in Shanghai; still Saturday in UTC. */
const shanghai = at('2026-11-21T17:30:00Z', 'Asia/Shanghai');

describe('relative periods', () => {
  it.each([
    ['yesterday', '2026-11-21', '2026-11-21'],
    ['today', '2026-11-22', '2026-11-22'],
    ['tomorrow', '2026-11-23', '2026-11-23'],
    ['last_week', '2026-11-09', '2026-11-15'],
    ['this_week', '2026-11-16', '2026-11-22'],
    ['next_week', '2026-11-23', '2026-11-29'],
    ['last_month', '2026-10-01', '2026-10-31'],
    ['this_month', '2026-11-01', '2026-11-30'],
    ['next_month', '2026-12-01', '2026-12-31'],
    ['last_quarter', '2026-07-01', '2026-09-30'],
    ['this_quarter', '2026-10-01', '2026-12-31'],
    ['next_quarter', '2027-01-01', '2027-03-31'],
    ['last_year', '2025-01-01', '2025-12-31'],
    ['this_year', '2026-01-01', '2026-12-31'],
    ['next_year', '2027-01-01', '2027-12-31'],
  ])('%s is from %s to %s by the organisation’s clock, weeks from Monday', (relative, first, last) => {
    expect(span(date, { relative }, shanghai)).toEqual([first, last]);
  });

  it('counts today among the last and the next n days', () => {
    expect(span(date, { relative: 'last_n_days', n: 7 }, shanghai)).toEqual(['2026-11-16', '2026-11-22']);
    expect(span(date, { relative: 'next_n_days', n: 7 }, shanghai)).toEqual(['2026-11-22', '2026-11-28']);
    expect(span(date, { relative: 'last_n_days', n: 1 }, shanghai)).toEqual(['2026-11-22', '2026-11-22']);
  });

  it('goes from local midnight to local midnight, through changes of the clock', () => {
    const berlin = (now: string) => span(datetime, { relative: 'today' }, at(now, 'Europe/Berlin'));
    expect(berlin('2026-03-29T12:00:00Z')).toEqual(['2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z']);
    expect(berlin('2026-10-25T12:00:00Z')).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z']);
    expect(span(datetime, { relative: 'this_month' }, shanghai)).toEqual([
      '2026-10-31T16:00:00.000Z',
      '2026-11-30T15:59:59.999Z',
    ]);
    // There was no midnight: the clock went from 23:59 to 01:00.
    expect(span(datetime, { relative: 'today' }, at('2018-11-04T12:00:00Z', 'America/Sao_Paulo'))).toEqual([
      '2018-11-04T03:00:00.000Z',
      '2018-11-05T01:59:59.999Z',
    ]);
  });

  it('leaves no gap and no overlap between one period and the next', () => {
    const zones = fc.constantFrom(
      'Asia/Shanghai',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kathmandu',
      'America/Sao_Paulo',
      'UTC',
    );
    const units = fc.constantFrom('week', 'month', 'quarter', 'year');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), zones, units, (seconds, timeZone, unit) => {
        const moment = at(new Date(seconds * 1000).toISOString(), timeZone);
        const of = (which: string) => span(datetime, { relative: `${which}_${unit}` }, moment) as string[];
        const [last, present, next] = [of('last'), of('this'), of('next')];
        expect(Date.parse(last[1]!) + 1).toBe(Date.parse(present[0]!));
        expect(Date.parse(present[1]!) + 1).toBe(Date.parse(next[0]!));
        const now = new Date(moment.now).toISOString();
        expect(now >= present[0]! && now <= present[1]!).toBe(true);
      }),
    );
  });
});

describe('points of time as operands', () => {
  it('takes a day for the whole of that day in the organisation’s zone', () => {
    expect(operator(datetime, 'eq').resolve!('2026-11-22', shanghai)).toEqual([
      '2026-11-21T16:00:00.000Z',
      '2026-11-22T15:59:59.999Z',
    ]);
    expect(operator(datetime, 'between').resolve!(['2026-11-01', { relative: 'today' }], shanghai)).toEqual([
      '2026-10-31T16:00:00.000Z',
      '2026-11-22T15:59:59.999Z',
    ]);
  });

  it('takes a moment for itself, whatever zone it is written in', () => {
    expect(operator(datetime, 'gt').resolve!('2026-11-22T09:00:00+08:00', shanghai)).toEqual([
      '2026-11-22T01:00:00.000Z',
      '2026-11-22T01:00:00.000Z',
    ]);
  });

  it('stays within the years that a column and the API can show', () => {
    expect(operator(datetime, 'eq').resolve!('0001-01-01', shanghai)).toEqual([
      '0001-01-01T00:00:00.000Z',
      expect.stringMatching(/^0001-01-01T15:/),
    ]);
    const honolulu = at('2026-11-21T17:30:00Z', 'Pacific/Honolulu');
    expect(operator(datetime, 'eq').resolve!('9999-12-31', honolulu)).toEqual([
      '9999-12-31T10:00:00.000Z',
      '9999-12-31T23:59:59.999Z',
    ]);
  });
});
