/** A record that was opened, as it was called then. */
export interface RecentRecord {
  readonly module: string;
  readonly id: string;
  readonly title: string;
}

const KEPT = 20;
const keyOf = (user: string): string => `mokuai.recent.${user}`;

const isRecent = (value: unknown): value is RecentRecord =>
  typeof value === 'object' &&
  value !== null &&
  ['module', 'id', 'title'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string');

/** The records that a user opened in this browser, the last one first. */
export function recentRecords(user: string): readonly RecentRecord[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(user)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent) : [];
  } catch {
    return [];
  }
}

/** Puts a record in front of the others; the oldest goes. */
export function rememberRecord(user: string, { module, id, title }: RecentRecord): void {
  const others = recentRecords(user).filter((r) => r.id !== id);
  localStorage.setItem(keyOf(user), JSON.stringify([{ module, id, title }, ...others].slice(0, KEPT)));
}
