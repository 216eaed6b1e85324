import type { Json, Moment } from '@mokuai/expression';
import type { ModuleModel } from '@mokuai/definition';
import { DateTime } from 'luxon';
import type { RecordData } from './types.js';

/** What a default may stand for, besides a plain value. No field's plain value is an object, so the two cannot be mixed up. */
const DYNAMIC: Readonly<Record<string, (moment: Moment) => Json>> = {
  me: (moment) => moment.userId,
  my_department: (moment) => moment.departmentId,
  now: (moment) => new Date(moment.now).toISOString(),
  today: (moment) => DateTime.fromMillis(moment.now, { zone: moment.timeZone }).toISODate(),
};

/** The data with the defaults of the fields it does not name; a field given as null stays empty. */
export function withDefaults(module: ModuleModel, data: RecordData, moment: Moment): Record<string, Json> {
  const complete: Record<string, Json> = { ...data };
  for (const field of module.ownFields) {
    if (field.settings.default === undefined || Object.hasOwn(data, field.name)) continue;
    complete[field.name] = resolveDefault(field.settings.default, moment);
  }
  return complete;
}

/** The plain value of a default: `{"me": true}`, `{"my_department": true}`, `{"now": true}` and `{"today": true}` are dynamic. */
export function resolveDefault(value: Json, moment: Moment): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const [kind] = Object.keys(value);
  const dynamic = kind !== undefined && Object.hasOwn(DYNAMIC, kind) ? DYNAMIC[kind] : undefined;
  return dynamic ? dynamic(moment) : null;
}
