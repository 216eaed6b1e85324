import type { Day } from './days.js';

/** What the clock on the wall says. */
export interface Wall {
  readonly day: Day;
  /** Minutes since midnight, as the clock shows them. */
  readonly minute: number;
}

const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const [numeric, twoDigit] = ['numeric', '2-digit'] as const;
    const day = { year: numeric, month: twoDigit, day: twoDigit };
    format = new Intl.DateTimeFormat('en-CA', {
      ...{ ...day, hour: twoDigit, minute: twoDigit, hourCycle: 'h23', timeZone: zone },
    });
    formats.set(zone, format);
  }
  return format;
}

/** The zone that this browser is in. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What the clock of a zone says at an instant. */
export function wallOf(instant: string | number, zone: string): Wall {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    day: `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`,
    minute: Number(of('hour')) * 60 + Number(of('minute')),
  };
}

const asUtc = ({ day, minute }: Wall): number => Date.parse(`${day}T00:00:00Z`) + minute * MINUTE;

/**
 * The instant at which the clock of a zone says so: the first of two where it is put back, and where it is put forward over
 * that time, so much later.
 */
export function instantOf(wall: Wall, zone: string): number {
  const guess = asUtc(wall);
  const offset = (at: number): number => asUtc(wallOf(at, zone)) - Math.floor(at / MINUTE) * MINUTE;
  // The zone's distance from UTC a day before and after: one of the two is in force.
  const [before, after] = [offset(guess - 1440 * MINUTE), offset(guess + 1440 * MINUTE)];
  const found = [guess - before, guess - after].filter((at) => offset(at) === guess - at);
  return found.length > 0 ? Math.min(...found) : guess - before;
}
