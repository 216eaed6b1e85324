import { fault, type Fault } from '@mokuai/kernel';
import type { Json, Operator } from '@mokuai/expression';
import { Type, type Static, type TObject } from '@sinclair/typebox';
import type { FieldForms } from '../field-forms.js';
import type { Column, FieldSettings, JsonSchema } from '../field-type.js';
import { SCALE_KEYWORD } from '../keywords.js';
import { fittingNumber, numberOf } from './forms.js';
import { emptiness, equality } from './operators.js';
import { orderedOperators } from './ordered-operators.js';
import { label } from './settings.js';

/** A double gives a decimal of so many significant digits back exactly. */
const DIGITS = 15;
const DEFAULT_SCALE = 2;
const MAX_SCALE = 10;

const limitSettings = {
  min: Type.Optional(Type.Number(label('Minimum', '最小值'))),
  max: Type.Optional(Type.Number(label('Maximum', '最大值'))),
};

export const decimalSettings = {
  scale: Type.Optional(
    Type.Integer({ minimum: 0, maximum: MAX_SCALE, default: DEFAULT_SCALE, ...label('Decimals', '小数位数') }),
  ),
  ...limitSettings,
};

type DecimalSettings = Static<TObject<typeof decimalSettings>>;

/** The minimum must not be above the maximum. */
export const checkLimits = ({ min, max }: { min?: number; max?: number }): readonly Fault[] =>
  min !== undefined && max !== undefined && min > max ? [fault('min_above_max', '/min')] : [];

/** Room for 15 digits before the point whatever the scale, so that a greater scale never overflows a kept value. */
export const decimalColumn = ({ scale = DEFAULT_SCALE }: DecimalSettings): Column => ({
  type: `numeric(${DIGITS + scale},${scale})`,
});

/** More decimals fit by altering the column; fewer would round what is kept. */
export function alterDecimal(from: DecimalSettings, to: DecimalSettings): 'same' | 'widen' | 'refuse' {
  const before = from.scale ?? DEFAULT_SCALE;
  const after = to.scale ?? DEFAULT_SCALE;
  if (before === after) return 'same';
  return after > before ? 'widen' : 'refuse';
}

/** A decimal of at most 15 significant digits, `scale` of them behind the point. */
export function decimalSchema({ scale = DEFAULT_SCALE, min, max }: DecimalSettings): JsonSchema {
  const limit = 10 ** (DIGITS - scale);
  return {
    type: 'number',
    [SCALE_KEYWORD]: scale,
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
    'x-codes': { type: 'not_number' },
    allOf: [
      {
        exclusiveMinimum: -limit,
        exclusiveMaximum: limit,
        'x-codes': { exclusiveMinimum: 'too_many_digits', exclusiveMaximum: 'too_many_digits' },
        'x-params': { digits: DIGITS },
      },
    ],
  };
}

interface Limits {
  readonly scale: number;
  readonly min: number;
  readonly max: number;
}

/** Numbers within the limits of the field become each other; none is rounded. */
export const numberForms = <S extends FieldSettings>(limits: (settings: S) => Limits): FieldForms<S> => {
  const fitting = (sql: string, settings: S): string => {
    const { scale, min, max } = limits(settings);
    return fittingNumber(sql, scale, min, max);
  };
  return {
    gives: { number: (column) => `${column}::numeric`, text: (column) => `trim_scale(${column}::numeric)::text` },
    takes: { number: fitting, text: (sql, settings) => fitting(numberOf(sql), settings) },
  };
};

export const decimalForms = numberForms<FieldSettings & DecimalSettings>(({ scale = DEFAULT_SCALE, min, max }) => {
  const limit = 10 ** (DIGITS - scale) - 10 ** -scale;
  return { scale, min: Math.max(min ?? -limit, -limit), max: Math.min(max ?? limit, limit) };
});

/** Zero has no sign in JSON or in Postgres. */
export const plainNumber = (value: Json): Json => (value === 0 ? 0 : value);

export const compareNumbers = (a: Json, b: Json): number => Number(a) - Number(b);

/** Operators of types kept as numbers; `cast` is the Postgres type of a parameter. */
export const numberOperators = (cast: string, schema: JsonSchema): readonly Operator[] => [
  ...equality({ cast, schema, normalize: plainNumber }),
  ...orderedOperators({ cast, schema, compare: compareNumbers, normalize: plainNumber }),
  ...emptiness,
];

/** Operators of decimals: operands may have more decimals than the field. */
export const decimalOperators = numberOperators('numeric', { type: 'number', minimum: -1e15, maximum: 1e15 });
