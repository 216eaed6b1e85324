import { describe, expect, it } from '@jest/globals';
import { formatDate, formatDuration, formatInstant, formatMoment, formatMoney, formatNumber } from './formats.js';

const at = (year: number, month: number, day: number, hour: number, minute: number) =>
  new Date(year, month - 1, day, hour, minute);

describe('numbers and money', () => {
  it('keep all digits a number has, or as many decimals as asked for', () => {
    expect(formatNumber(1234567.891, 'en')).toBe('1,234,567.891');
    expect(formatNumber(12, 'zh-CN', 2)).toBe('12.00');
    expect(formatNumber(123456789012345, 'en')).toBe('123,456,789,012,345');
  });

  it('name the currency', () => {
    expect(formatMoney(4862000, 'CNY', 'zh-CN')).toBe('¥4,862,000.00');
    expect(formatMoney(1250, 'CNY', 'en', 0)).toBe('¥1,250');
    expect(formatMoney(-10.5, 'USD', 'en')).toBe('-$10.50');
    expect(formatMoney(5, 'not a code', 'en')).toBe('not a code 5.00');
  });
});

describe('durations', () => {
  it('are written in the greatest units they have', () => {
    expect(formatDuration(5400, 'en', false)).toBe('1h 30m');
    expect(formatDuration(5400, 'zh-CN', false)).toBe('1小时30分钟');
    expect(formatDuration(93_615, 'en', false)).toBe('26h 15s');
    expect(formatDuration(93_615, 'en', true)).toBe('1d 2h 15s');
    expect(formatDuration(0, 'en', true)).toBe('0m');
  });
});

describe('days and instants', () => {
  it('are written as each language does', () => {
    expect(formatDate('2026-12-05', 'zh-CN')).toBe('2026-12-05');
    expect(formatDate('2026-12-05', 'en')).toBe('Dec 5, 2026');
    expect(formatDate('soon', 'en')).toBe('soon');
    const instant = at(2026, 3, 7, 9, 5).toISOString();
    expect(formatInstant(instant, 'zh-CN')).toBe('2026-03-07 09:05');
    expect(formatInstant(instant, 'en')).toBe('Mar 7, 2026 09:05');
  });

  it('call today and yesterday by name, across midnight', () => {
    const now = at(2026, 3, 8, 0, 10).getTime();
    expect(formatMoment(at(2026, 3, 8, 0, 1).toISOString(), 'zh-CN', now)).toBe('今天 00:01');
    expect(formatMoment(at(2026, 3, 7, 23, 59).toISOString(), 'zh-CN', now)).toBe('昨天 23:59');
    expect(formatMoment(at(2026, 3, 7, 0, 1).toISOString(), 'en', now)).toBe('yesterday 00:01');
    expect(formatMoment(at(2026, 3, 6, 23, 59).toISOString(), 'zh-CN', now)).toBe('03-06 23:59');
    expect(formatMoment(at(2026, 3, 6, 23, 59).toISOString(), 'en', now)).toBe('Mar 6 23:59');
    expect(formatMoment(at(2025, 3, 6, 23, 59).toISOString(), 'zh-CN', now)).toBe('2025-03-06 23:59');
  });
});
