import { literal } from '@mokuai/kernel';
import type { Json, Operator } from '@mokuai/expression';
import { Type } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { nameOfOption, optionNamed, textArray, withValue } from '../../shared/forms.js';
import { wholeMask } from '../../shared/masks.js';
import { emptiness, equality } from '../../shared/operators.js';
import { checkOptions, choiceSchema, knownSchema, optionSettings, type OptionSettings } from '../../shared/options.js';
import { label } from '../../shared/settings.js';
import { examples } from './examples.js';

export type PicklistSettings = FieldSettings & OptionSettings & { readonly status?: boolean };

/** Behind all options: a value whose option was removed. */
const UNKNOWN = 9999;

const operators = (settings: PicklistSettings): readonly Operator[] => [
  ...equality({ cast: 'text', schema: knownSchema(settings) }),
  ...emptiness,
];

const place = (value: Json, { options }: PicklistSettings): number => {
  const index = options.findIndex((option) => option.value === value);
  return index === -1 ? UNKNOWN : index;
};

const open = ({ options }: PicklistSettings): readonly string[] =>
  options.filter(({ retired }) => !retired).map(({ value }) => value);

/** One of a list of options; sorts in the order of the list. */
export const picklist: FieldType<PicklistSettings> = {
  name: 'picklist',
  label: { en: 'Picklist', 'zh-CN': '单选' },
  group: 'choice',
  icon: 'circle-chevron-down',
  settings: Type.Object({
    ...optionSettings,
    status: Type.Optional(Type.Boolean(label('Is a status: marked with a dot', '表示状态：带圆点标记'))),
  }),
  checkSettings: checkOptions,
  column: () => ({ type: 'text', collation: 'C' }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: choiceSchema,
  normalize: (value) => value,
  projection: (column) => column,
  operators,
  // Text of fixed width, because a sort key has the type of its column.
  sortKey: (column, { options }) =>
    `CASE WHEN ${column} IS NOT NULL THEN lpad(coalesce(array_position(ARRAY[${options
      .map(({ value }) => literal(value))
      .join(', ')}]::text[], ${column}) - 1, ${UNKNOWN})::text, 4, '0') END`,
  indexable: true,
  choices: ({ options }) => options.map(({ value }) => value),
  compare: (a, b, settings) => place(a, settings) - place(b, settings),
  forms: {
    gives: {
      choices: (column) => `CASE WHEN ${column} IS NOT NULL THEN ARRAY[${column}] END`,
      text: (column, { options }) => nameOfOption(column, options),
    },
    takes: {
      choices: (sql, settings) =>
        withValue(sql, `CASE WHEN cardinality(v) = 1 AND v <@ ${textArray(open(settings))} THEN v[1] END`),
      text: (sql, { options }) => optionNamed(sql, options),
    },
  },
  mask: wholeMask,
  examples,
};
