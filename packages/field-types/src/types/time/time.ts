import type { Json } from '@mokuai/expression';
import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { wholeMask } from '../../shared/masks.js';
import { emptiness, equality } from '../../shared/operators.js';
import { orderedOperators } from '../../shared/ordered-operators.js';
import { label } from '../../shared/settings.js';
import { compareCodePoints } from '../../shared/text-value.js';
import { examples } from './examples.js';

const settings = Type.Object({
  seconds: Type.Optional(Type.Boolean(label('With seconds', '精确到秒'))),
});

export type TimeSettings = FieldSettings & Static<typeof settings>;

const timeOfDay = { type: 'string', pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?$' };

/** Always with its seconds, so that values are of one width and sort as text. */
const normalize = (value: Json): string => {
  const text = String(value);
  return text.length === 5 ? `${text}:00` : text;
};

const operators = [
  ...equality({ cast: 'time', schema: timeOfDay, normalize }),
  ...orderedOperators({ cast: 'time', schema: timeOfDay, compare: compareCodePoints, normalize }),
  ...emptiness,
];

/** A time of day, wherever one is. */
export const time: FieldType<TimeSettings> = {
  name: 'time',
  label: { en: 'Time', 'zh-CN': '时间' },
  group: 'basic',
  icon: 'clock',
  settings,
  column: () => ({ type: 'time(0)' }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: () => ({ ...timeOfDay, 'x-codes': { type: 'not_time', pattern: 'not_time' } }),
  normalize,
  projection: (column) => column,
  operators: () => operators,
  sortKey: (column) => column,
  indexable: true,
  compare: compareCodePoints,
  mask: wholeMask,
  examples,
};
