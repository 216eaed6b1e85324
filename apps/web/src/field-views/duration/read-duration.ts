import type { DurationUnit } from './unit-of.js';

const SECONDS: Readonly<Record<DurationUnit, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400 };

/** Units as people write them, in both languages. */
const WRITTEN: readonly (readonly [RegExp, DurationUnit])[] = [
  [/^(d|days?|天|日)$/, 'day'],
  [/^(h|hrs?|hours?|小时|时|个小时)$/, 'hour'],
  [/^(m|mins?|minutes?|分钟|分)$/, 'minute'],
  [/^(s|secs?|seconds?|秒钟|秒)$/, 'second'],
];

const below: Readonly<Record<DurationUnit, DurationUnit>> = {
  day: 'hour',
  hour: 'minute',
  minute: 'second',
  second: 'second',
};

/**
 * The seconds that a typed duration stands for: `90` (in `unit`), `1:30` (hours and minutes), `1:30:15`, `1.5h`, `1h 30m`, `1h30`,
 * `2天4小时`. Undefined where it stands for none.
 */
export function readDuration(typed: string, unit: DurationUnit): number | undefined {
  const text = typed.trim().toLowerCase().replaceAll('：', ':');
  const clock = /^(\d+):([0-5]?\d)(?::([0-5]?\d))?$/.exec(text);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  let seconds = 0;
  let rest = text;
  let last: DurationUnit | undefined;
  while (rest !== '') {
    const [whole, digits, letters] = /^(\d+(?:\.\d+)?)\s*([a-z\u4e00-\u9fff]*)\s*/.exec(rest) ?? [];
    if (whole === undefined) return undefined;
    const bare = last === undefined ? unit : below[last];
    const named = letters === '' ? bare : WRITTEN.find(([pattern]) => pattern.test(letters ?? ''))?.[1];
    if (named === undefined) return undefined;
    seconds += Number(digits) * SECONDS[named];
    last = named;
    rest = rest.slice(whole.length);
  }
  return last === undefined ? undefined : Math.round(seconds);
}
