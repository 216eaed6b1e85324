import type { Actor } from '@mokuai/access';
import type { Model } from '@mokuai/definition';
import { LOCALES, type Locale } from '@mokuai/kernel';
import type { SessionRow } from './ports.js';

/** The capabilities that roles give together; `admin` includes every other one. */
export function capabilitiesOf(model: Model, roles: readonly string[]): ReadonlySet<string> {
  const held = new Set<string>(roles.flatMap((role) => model.roles.get(role)?.capabilities ?? []));
  if (held.has('admin')) for (const name of ['design', 'manage_users', 'manage_data', 'audit']) held.add(name);
  return held;
}

/** The actor of a session under one Model. */
export function actorOf(row: SessionRow, model: Model): Actor {
  return {
    userId: row.userId,
    roles: row.roles.filter((role) => model.roles.has(role)),
    capabilities: capabilitiesOf(model, row.roles),
    department: row.department,
    locale: LOCALES.includes(row.locale as Locale) ? (row.locale as Locale) : 'en',
    timeZone: row.timeZone ?? 'UTC',
    engine: false,
  };
}
