import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { wholeMask } from '../../shared/masks.js';
import { compareNumbers, numberOperators, plainNumber } from '../../shared/number-value.js';
import { label } from '../../shared/settings.js';
import { examples } from './examples.js';

/** A hundred years, in seconds. */
const LONGEST = 3_155_760_000;
const limit = { minimum: 0, maximum: LONGEST };

const settings = Type.Object({
  unit: Type.Optional(
    Type.Union([Type.Literal('second'), Type.Literal('minute'), Type.Literal('hour'), Type.Literal('day')], {
      default: 'minute',
      'x-enum-labels': {
        second: { en: 'Seconds', 'zh-CN': '秒' },
        minute: { en: 'Minutes', 'zh-CN': '分钟' },
        hour: { en: 'Hours', 'zh-CN': '小时' },
        day: { en: 'Days', 'zh-CN': '天' },
      },
      ...label('A bare number means', '只输入数字时的单位'),
    }),
  ),
});

export type DurationSettings = FieldSettings & Static<typeof settings>;

const operators = numberOperators('bigint', { type: 'integer', ...limit });

/** How long something takes, in whole seconds. */
export const duration: FieldType<DurationSettings> = {
  name: 'duration',
  label: { en: 'Duration', 'zh-CN': '时长' },
  group: 'basic',
  icon: 'timer',
  settings,
  column: () => ({ type: 'bigint' }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: () => ({ type: 'integer', ...limit, 'x-codes': { type: 'not_seconds' } }),
  normalize: plainNumber,
  projection: (column) => column,
  operators: () => operators,
  sortKey: (column) => column,
  indexable: true,
  summable: true,
  compare: compareNumbers,
  mask: wholeMask,
  examples,
};
