import type { Json } from '@mokuai/expression';
import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { chosenText, enumerated, optionNamed, textArray, withValue } from '../../shared/forms.js';
import { wholeMask } from '../../shared/masks.js';
import { checkOptions, choiceSchema, knownSchema, optionSettings } from '../../shared/options.js';
import { setOperators } from '../../shared/set-operators.js';
import { label } from '../../shared/settings.js';
import { examples } from './examples.js';

const settings = Type.Object({
  ...optionSettings,
  maxItems: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, ...label('Most choices', '最多可选') })),
});

export type MultiPicklistSettings = FieldSettings & Static<typeof settings>;

/** In the order of the options, so that choosing in another order changes nothing. */
function inOrder(value: Json, { options }: MultiPicklistSettings): Json {
  const chosen = new Set(value as readonly Json[]);
  const known = options.map((option): Json => option.value).filter((option) => chosen.delete(option));
  const all = [...known, ...chosen];
  return all.length === 0 ? null : all;
}

/** Those of the options, in their order; none where one is unknown or there are too many. */
function among(sql: string, { options, maxItems }: MultiPicklistSettings): string {
  const open = textArray(options.filter(({ retired }) => !retired).map(({ value }) => value));
  const inOrder = `ARRAY(SELECT o FROM unnest(${open}) WITH ORDINALITY u (o, n) WHERE o = ANY(v) ORDER BY n)`;
  return withValue(
    withValue(sql, `CASE WHEN cardinality(v) > 0 AND v <@ ${open} THEN ${inOrder} END`),
    `CASE WHEN cardinality(v) <= ${maxItems ?? options.length} THEN v END`,
  );
}

/** Several of a list of options. */
export const multiPicklist: FieldType<MultiPicklistSettings> = {
  name: 'multi_picklist',
  label: { en: 'Multiple choice', 'zh-CN': '多选' },
  group: 'choice',
  icon: 'list-checks',
  settings,
  checkSettings: checkOptions,
  column: () => ({ type: 'text[]' }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: (field) => ({
    type: 'array',
    items: choiceSchema(field),
    uniqueItems: true,
    maxItems: field.maxItems ?? field.options.length,
    'x-codes': { type: 'not_list' },
  }),
  normalize: inOrder,
  projection: (column) => column,
  member: (column) => `to_json(${column})`,
  operators: (field) => setOperators({ item: knownSchema(field), cast: 'text[]' }),
  sortKey: () => null,
  indexable: false,
  forms: {
    gives: { choices: (column) => column, text: (column, { options }) => chosenText(column, options) },
    takes: {
      choices: among,
      // One that nobody knows leaves a hole in the list, which then fits nothing.
      text: (sql, field) => among(`ARRAY(SELECT ${optionNamed('part', field.options)} FROM unnest(${enumerated(sql)}) part)`, field), // prettier-ignore
    },
  },
  mask: wholeMask,
  examples,
};
