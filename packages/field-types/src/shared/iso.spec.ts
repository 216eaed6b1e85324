import { describe, expect, it } from '@jest/globals';
import { DATE_PATTERN, DATETIME_PATTERN } from './iso.js';

const isDate = new RegExp(DATE_PATTERN, 'u');
const isDatetime = new RegExp(DATETIME_PATTERN, 'u');
const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** Does the calendar have this day? Asked of the language's own calendar. */
function exists(year: number, month: number, day: number): boolean {
  const made = new Date(0);
  made.setUTCFullYear(year, month - 1, day);
  return made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

describe('DATE_PATTERN', () => {
  it('lets through the days that there are, and no others', () => {
    const wrong: string[] = [];
    for (const year of [0, 1, 4, 100, 400, 1582, 1900, 1996, 2000, 2023, 2024, 2026, 2100, 2400, 9996, 9999])
      for (let month = 0; month <= 13; month++)
        for (let day = 0; day <= 32; day++) {
          const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
          if (isDate.test(text) !== (year > 0 && exists(year, month, day))) wrong.push(text);
        }
    expect(wrong).toEqual([]);
  });

  it('knows every leap year', () => {
    const leap = Array.from({ length: 9999 }, (_, i) => i + 1).filter((year) => isDate.test(`${pad(year, 4)}-02-29`));
    expect(leap).toEqual(Array.from({ length: 9999 }, (_, i) => i + 1).filter((year) => exists(year, 2, 29)));
  });
});

describe('DATETIME_PATTERN', () => {
  it('lets through only what falls into the years 1 to 9999 in UTC', () => {
    for (const day of ['0001-01-01', '0001-01-02', '9999-12-30', '9999-12-31'])
      for (const time of ['00:00', '12:00:30', '23:59:59.999'])
        for (const zone of ['Z', '+00:00', '+23:59', '-00:00', '-23:59']) {
          const text = `${day}T${time}${zone}`;
          const year = new Date(text).getUTCFullYear();
          if (isDatetime.test(text)) expect([text, year >= 1 && year <= 9999]).toEqual([text, true]);
          if (year < 1 || year > 9999) expect([text, isDatetime.test(text)]).toEqual([text, false]);
        }
  });

  it('lets nothing through that the clock or the language does not know', () => {
    for (const time of [
      '24:00:00Z',
      '23:60Z',
      '23:59:60Z',
      '23:59:59',
      '9:00Z',
      '23:59:59.Z',
      '23:59:59+0800',
      '23:59:59+24:00',
      '23:59Z\n',
    ])
      expect(isDatetime.test(`2026-11-21T${time}`)).toBe(false);
    expect(isDatetime.test('2026-11-21t09:00z')).toBe(false);
    expect(isDatetime.test('2026-11-21 09:00Z')).toBe(false);
  });
});
