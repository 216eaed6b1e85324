import { fits, type Json } from '@mokuai/expression';
import fc, { type Arbitrary } from 'fast-check';
import type { FieldExample, FieldSettings, FieldType } from './field-type.js';
import { FIELD_TYPES } from './registry.js';
import { id } from './types/id/id.js';

/** One field of one type, as the contract suites meet it. */
export interface Case {
  readonly title: string;
  readonly type: FieldType;
  readonly example: FieldExample<FieldSettings>;
  readonly settings: FieldSettings;
}

/** Every example of every type. */
export const CASES: readonly Case[] = [...FIELD_TYPES, id as FieldType].flatMap((type) =>
  type.examples.map((example) => ({
    title: `${type.name} "${example.settings.name}"`,
    type,
    example,
    settings: example.settings,
  })),
);

/** Characters that have gone wrong somewhere: wildcards, quotes, case folding, ties of the collation, beyond 16 bits. */
const characters = [...'aAbBzZ09 %_\\\'"-.,İıΣσςßẞKkéÉñ中文模块北京重庆长安上海😀'];
export const anyText = fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 6 });
const twoDigits = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'));
const anyDay = fc
  .tuple(fc.constantFrom('0001', '2024', '2025', '2026', '9999'), twoDigits(12), twoDigits(28))
  .map((parts) => parts.join('-'));
const anyInstant = fc
  .tuple(anyDay, fc.constantFrom('00:00:00.000', '15:59:59.999', '16:00:00.000', '23:59:59.999', '04:30:00.001'))
  .map(([day, time]) => `${day}T${time}Z`);

/** More values than the examples hold, for types whose values are many. */
const more: Readonly<Record<string, (settings: FieldSettings & { scale?: number }) => Arbitrary<Json>>> = {
  text: () => anyText,
  long_text: () => anyText,
  integer: () => fc.integer({ min: -20, max: 20 }),
  number: ({ scale = 2 }) => fc.integer({ min: -500, max: 500 }).map((n) => Number((n / 10 ** scale).toFixed(scale))),
  date: () => anyDay,
  datetime: () => anyInstant,
  person_name: () => fc.record({ family: anyText, given: anyText, salutation: anyText }, { requiredKeys: [] }),
  address: ({ international }: FieldSettings & { international?: boolean }) =>
    fc.record(
      {
        country: fc.constantFrom('CN', ...(international === false ? [] : ['DE', 'US'])),
        province: fc.constantFrom('广东省', '北京市', 'IL'),
        city: fc.constantFrom('深圳市', '北京市', 'Köln'),
        district: anyText,
        street: anyText,
        postcode: anyText,
      },
      { requiredKeys: [] },
    ),
  email: () => anyText.map((local) => `${local.replace(/[^a-zé中文]/gi, 'x').toLowerCase()}@example.com`),
};

/** API values of the field: those of its examples, and more. */
export function anyValue({ type, example, settings }: Case): Arbitrary<Json> {
  const known = [...example.valid.map(({ input }) => type.normalize(input, settings)), ...example.ascending];
  const pool = fc.constantFrom(...known.filter((value) => value !== null && JSON.stringify(value).length < 1000));
  const own = more[type.name]?.(settings)
    .map((value) => type.normalize(value, settings))
    .filter((value) => value !== null);
  return own ? fc.oneof(pool, { arbitrary: own, weight: 3 }) : pool;
}

/** Same, and nothing at all now and then. */
export const maybeValue = (field: Case): Arbitrary<Json> => fc.option(anyValue(field), { nil: null, freq: 5 });

type Schema = Readonly<Record<string, unknown>>;

/** Parts of a text, in any case. */
const partOf = (text: string): Arbitrary<string> =>
  fc
    .tuple(fc.nat([...text].length), fc.nat(3))
    .map(([from, count]) => [...text].slice(from, from + count).join(''))
    .chain((part) => fc.constantFrom(part, part.toUpperCase(), part.toLowerCase(), `${part}%`));

/** What a value is made of: the members of a list, the texts of an object. */
function partsOf(value: Json): readonly Json[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).filter((one) => typeof one === 'string');
}

/** Whatever an operand schema lets through, made of values of the field where they fit. */
export function anyOperand(schema: Schema, value: Arbitrary<Json>): Arbitrary<Json> {
  const keyword = <T>(name: string): T | undefined => schema[name] as T | undefined;
  const anyOf = keyword<readonly Schema[]>('anyOf');
  if (anyOf) return fc.oneof(...anyOf.map((one) => anyOperand(one, value)));
  const list = keyword<readonly Json[]>('enum');
  if (list) return fc.constantFrom(...list);
  if ('const' in schema) return fc.constant(schema['const'] as Json);
  if (schema['type'] === 'object') {
    const properties = Object.entries(keyword<Record<string, Schema>>('properties') ?? {});
    return fc.record(Object.fromEntries(properties.map(([name, one]) => [name, anyOperand(one, value)])), {
      requiredKeys: keyword<string[]>('required') ?? [],
    }) as Arbitrary<Json>;
  }
  if (schema['type'] === 'array')
    return fc.array(anyOperand(keyword<Schema>('items')!, value), {
      minLength: keyword<number>('minItems') ?? 0,
      maxLength: Math.min(3, keyword<number>('maxItems') ?? 3),
    });
  if (schema['type'] === 'boolean') return fc.boolean();
  if (schema['type'] === 'integer')
    return fc
      .oneof(fc.integer({ min: Math.max(1, keyword<number>('minimum') ?? 1), max: 400 }) as Arbitrary<Json>, value)
      .filter((one) => fits(schema, one));
  const single = value.chain((one) => {
    const parts = partsOf(one);
    return fc.constantFrom(...(parts.length > 0 ? parts : [one]));
  });
  const parts = single.chain((one): Arbitrary<Json> =>
    typeof one === 'string' ? fc.oneof(fc.constant(one), partOf(one), anyDay, anyInstant) : fc.constant(one),
  );
  return fc.oneof(parts, single).filter((one) => fits(schema, one)) as Arbitrary<Json>;
}
