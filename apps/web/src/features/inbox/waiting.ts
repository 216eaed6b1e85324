/** How long something has been waiting, in the largest unit that is full; `late` from a day on, `overdue` from three. */
export interface Waiting {
  readonly unit: 'minute' | 'hour' | 'day';
  readonly count: number;
  readonly urgency: 'fresh' | 'late' | 'overdue';
}

const MINUTE = 60_000;

/** The time between an instant and now; clocks that disagree make it no less than none. */
export function waitingSince(since: string, now: number): Waiting {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / MINUTE));
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const urgency = days >= 3 ? 'overdue' : days >= 1 ? 'late' : 'fresh';
  if (days > 0) return { unit: 'day', count: days, urgency };
  return hours > 0 ? { unit: 'hour', count: hours, urgency } : { unit: 'minute', count: minutes, urgency };
}
