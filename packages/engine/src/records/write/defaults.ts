import { dynamicDefaultOf, type DynamicDefault, type Json, type Moment } from '@mokuai/expression';
import type { ModuleModel } from '@mokuai/definition';
import { DateTime } from 'luxon';
import type { RecordData } from './types.js';

const DYNAMIC: Readonly<Record<DynamicDefault, (moment: Moment) => Json>> = {
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
  const dynamic = dynamicDefaultOf(value);
  return dynamic === undefined ? value : DYNAMIC[dynamic](moment);
}
