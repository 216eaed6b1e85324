const leapYear = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const commonDay =
  '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])';
const day = `(?!0000)(?:\\d{4}-(?:${commonDay})|${leapYear}-02-29)`;

/** A day of the Gregorian calendar from 0001-01-01 to 9999-12-31; days that never were (2026-02-30) do not pass. */
export const DATE_PATTERN = `^${day}$`;

const zoneCrossesYears = '(?!0001-01-01T.*\\+)(?!9999-12-31T.*-\\d\\d:\\d\\d$)';

/** A moment in ISO 8601 with its zone, to milliseconds at most in what is kept; its day in UTC is within the same years. */
export const DATETIME_PATTERN = `^${zoneCrossesYears}${day}T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$`;
