import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { wholeMask } from '../../shared/masks.js';
import { compareNumbers, numberForms, numberOperators } from '../../shared/number-value.js';
import { label } from '../../shared/settings.js';
import { examples } from './examples.js';

const MOST = 10;
const DEFAULT = 5;

const settings = Type.Object({
  stars: Type.Optional(Type.Integer({ minimum: 3, maximum: MOST, default: DEFAULT, ...label('Stars', '星级数') })),
});

export type RatingSettings = FieldSettings & Static<typeof settings>;

const operators = numberOperators('smallint', { type: 'integer', minimum: 1, maximum: MOST });

/** A number of stars. */
export const rating: FieldType<RatingSettings> = {
  name: 'rating',
  label: { en: 'Rating', 'zh-CN': '评分' },
  group: 'choice',
  icon: 'star',
  settings,
  column: () => ({ type: 'smallint' }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: ({ stars = DEFAULT }) => ({
    type: 'integer',
    minimum: 1,
    maximum: stars,
    'x-codes': { type: 'not_integer' },
  }),
  normalize: (value) => value,
  projection: (column) => column,
  operators: () => operators,
  sortKey: (column) => column,
  indexable: true,
  compare: compareNumbers,
  forms: numberForms(({ stars = DEFAULT }) => ({ scale: 0, min: 1, max: stars })),
  mask: wholeMask,
  examples,
};
