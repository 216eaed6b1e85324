import { describe, expect, it } from '@jest/globals';
import { waitingSince } from './waiting.js';

const NOW = Date.parse('2026-11-20T12:00:00.000Z');

describe('how long something waits', () => {
  it.each([
    ['2026-11-20T12:00:30.000Z', 'minute', 0, 'fresh'],
    ['2026-11-20T11:01:00.000Z', 'minute', 59, 'fresh'],
    ['2026-11-20T11:00:00.000Z', 'hour', 1, 'fresh'],
    ['2026-11-19T12:00:01.000Z', 'hour', 23, 'fresh'],
    ['2026-11-19T12:00:00.000Z', 'day', 1, 'late'],
    ['2026-11-17T12:00:00.000Z', 'day', 3, 'overdue'],
  ])('since %s: %s %d, %s', (since, unit, count, urgency) =>
    expect(waitingSince(since, NOW)).toEqual({ unit, count, urgency }),
  );
});
