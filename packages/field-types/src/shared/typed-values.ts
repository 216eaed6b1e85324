import type { Json, Operator, OperatorName } from '@mokuai/expression';
import { Type } from '@sinclair/typebox';
import type { FieldExample, FieldSettings, FieldType, JsonSchema } from '../field-type.js';
import { JsonParameter } from './json-parameter.js';
import { emptiness, isEmpty, negate } from './operators.js';
import { label } from './settings.js';
import { cleanText, textSchema } from './text-value.js';

const MOST = 20;
const LABEL_LENGTH = 40;

/** One of several values of a field, and what it is for. */
interface TypedValue {
  readonly value: Json;
  readonly label?: string;
}

type Settings<S> = S & { readonly maxItems?: number };

interface ValuesOf<S extends FieldSettings> {
  /** The type of each value. */
  readonly item: FieldType<S>;
  readonly name: string;
  readonly label: FieldType['label'];
  readonly examples: readonly FieldExample<Settings<S>>[];
}

const listOf = (value: Json): readonly TypedValue[] => value as unknown as readonly TypedValue[];

/** Asked of each value: true where it is true of one. */
const ofAny = (name: OperatorName, operator: Operator): Operator => ({
  ...operator,
  name,
  comparesFields: false,
  sqlFields: undefined,
  sql: (column, operand, params) =>
    `EXISTS (SELECT FROM jsonb_array_elements(${column}) e WHERE ${operator.sql(`(e->>'value')`, operand, params)})`,
  test: (value, operand) => !isEmpty(value) && listOf(value).some((one) => operator.test(one.value, operand)),
});

const OPPOSITES: readonly (readonly [yes: OperatorName, no: OperatorName])[] = [['eq', 'ne'], ['contains', 'not_contains'], ['in', 'not_in']]; // prettier-ignore
const PARTS: readonly OperatorName[] = ['starts_with', 'ends_with'];

function operatorsOf(own: readonly Operator[]): readonly Operator[] {
  const named = (name: OperatorName): readonly Operator[] =>
    own.filter((operator) => operator.name === name).map((operator) => ofAny(name, operator));
  return [
    ...OPPOSITES.flatMap(([yes, no]) => named(yes).flatMap((operator) => [operator, negate(no, operator)])),
    ...PARTS.flatMap(named),
    ...emptiness,
  ];
}

/** A type whose values are lists of another type's values, which are text, each with a word on what it is for. */
export function typedValues<S extends FieldSettings>({
  item,
  examples,
  ...names
}: ValuesOf<S>): FieldType<Settings<S>> {
  const { search, mask } = item;
  const normalize = (value: Json, settings: Settings<S>): Json => {
    const kept = new Map<Json, TypedValue>();
    for (const one of listOf(value)) {
      const own = item.normalize(one.value, settings);
      const words = one.label === undefined ? null : cleanText(one.label);
      if (own !== null && !kept.has(own)) kept.set(own, { value: own, ...(words !== null && { label: words }) });
    }
    return kept.size === 0 ? null : ([...kept.values()] as unknown as Json);
  };
  return {
    ...names,
    group: item.group,
    icon: item.icon,
    settings: Type.Object({
      ...item.settings.properties,
      maxItems: Type.Optional(
        Type.Integer({ minimum: 1, maximum: MOST, default: MOST, ...label('At most', '最多个数') }),
      ),
    }),
    ...(item.checkSettings && { checkSettings: item.checkSettings }),
    column: () => ({ type: 'jsonb' }),
    alter: () => 'same',
    writtenBy: 'client',
    valueSchema: (settings): JsonSchema => ({
      type: 'array',
      maxItems: settings.maxItems ?? MOST,
      'x-codes': { type: 'not_list' },
      items: {
        type: 'object',
        properties: { value: item.valueSchema(settings), label: textSchema(LABEL_LENGTH) },
        required: ['value'],
        additionalProperties: false,
        'x-codes': { type: 'not_value_and_label' },
      },
    }),
    normalize,
    parameter: (value) => new JsonParameter(value),
    projection: (column) => column,
    operators: (settings) => operatorsOf(item.operators(settings)),
    sortKey: () => null,
    indexable: false,
    text: (value) =>
      listOf(value)
        .map((one) => String(one.value))
        .join(', '),
    ...(mask && {
      mask: {
        ...mask,
        text: (value, settings) =>
          listOf(value)
            .map((one) => mask.text(one.value, settings))
            .join(', '),
        sql: (json, settings) =>
          `(SELECT string_agg(${mask.sql(`(e.one -> 'value')`, settings)}, ', ' ORDER BY e.n) FROM jsonb_array_elements(${json}) WITH ORDINALITY e (one, n))`,
      },
    }),
    ...(search && {
      search: {
        forms: (value, settings, initials) =>
          listOf(value).flatMap((one) => search.forms(one.value, settings, initials)),
        asked: search.asked,
      },
    }),
    examples,
  };
}
