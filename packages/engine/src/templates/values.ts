import { DateTime } from 'luxon';
import type { Json } from '@mokuai/expression';

/** What symbolic values of a data file stand for. */
export interface ValueContext {
  /** Ids of records made so far, by `<module>:<ref>`. */
  readonly refs: ReadonlyMap<string, string>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The organisation's IANA zone. */
  readonly timeZone: string;
}

const REFERENCE = /^@([a-z][a-z0-9_]*:[A-Za-z0-9_.-]+)$/;

/**
 * A value of a data file as an API value: `"@account:acme"` is the id of that record, `{daysFromNow: -3}` a date and, with
 * `at: "09:30"`, an instant. Throws an `Error` that names a reference to a record that is not made yet.
 */
export function resolveValue(value: Json, context: ValueContext): Json {
  if (typeof value === 'string') {
    const ref = REFERENCE.exec(value)?.[1];
    return ref === undefined ? value : idOf(ref, context.refs);
  }
  if (Array.isArray(value)) return value.map((item: Json) => resolveValue(item, context));
  if (typeof value !== 'object' || value === null) return value;
  const { daysFromNow, at } = value as { readonly daysFromNow?: Json; readonly at?: Json };
  if (typeof daysFromNow === 'number') return moment(daysFromNow, typeof at === 'string' ? at : undefined, context);
  return resolveValues(value as Readonly<Record<string, Json>>, context);
}

/** All values of a record. */
export const resolveValues = (values: Readonly<Record<string, Json>>, context: ValueContext): Record<string, Json> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, resolveValue(value, context)]));

/** What values refer to, as `<module>:<ref>`. */
export function referencesOf(value: Json): string[] {
  if (typeof value === 'string') return [REFERENCE.exec(value)?.[1]].filter((key) => key !== undefined);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(referencesOf) : [];
}

/** The id of a record made before. Throws an `Error` that names a reference to one that is not. */
export function idOf(ref: string, refs: ValueContext['refs']): string {
  const id = refs.get(ref);
  if (id === undefined) throw new Error(`"@${ref}" is not the reference of an earlier record`);
  return id;
}

function moment(days: number, at: string | undefined, { now, timeZone }: ValueContext): string {
  const day = DateTime.fromMillis(now, { zone: timeZone }).startOf('day').plus({ days });
  if (at === undefined) return day.toISODate()!;
  const [hour, minute] = at.split(':').map(Number);
  return day.set({ hour, minute }).toUTC().toISO()!;
}
