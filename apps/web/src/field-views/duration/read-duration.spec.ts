import { describe, expect, it } from '@jest/globals';
import { readDuration } from './read-duration.js';

describe('a duration as it is typed', () => {
  it.each([
    ['90', 'minute', 5400],
    ['90', 'second', 90],
    ['2', 'day', 172_800],
    ['1.5', 'hour', 5400],
    ['1:30', 'minute', 5400],
    ['0:05', 'hour', 300],
    ['1：30：15', 'hour', 5415],
    ['1.5h', 'minute', 5400],
    ['1h 30m', 'day', 5400],
    ['1h30', 'minute', 5400],
    ['2 days 4 hours', 'minute', 187_200],
    ['1小时30分钟', 'minute', 5400],
    ['2天4小时', 'minute', 187_200],
    ['45 秒', 'hour', 45],
    [' 0 ', 'minute', 0],
  ] as const)('%s (%s) is %d seconds', (typed, unit, seconds) => {
    expect(readDuration(typed, unit)).toBe(seconds);
  });

  it.each(['', '  ', 'soon', '1:75', '-5', '5 apples', '1h later', '1..5h', ':30'])('"%s" is none', (typed) => {
    expect(readDuration(typed, 'minute')).toBeUndefined();
  });
});
