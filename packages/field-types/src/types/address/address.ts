import type { Json, Operator } from '@mokuai/expression';
import { COUNTRIES } from '@mokuai/kernel';
import { Type, type Static } from '@sinclair/typebox';
import type { FieldSettings, FieldType, JsonSchema } from '../../field-type.js';
import { JsonParameter } from '../../shared/json-parameter.js';
import { wholeMask } from '../../shared/masks.js';
import { isEmpty, negate } from '../../shared/operators.js';
import { partsIn, partSql, partsValue, type Parts } from '../../shared/parts-value.js';
import { label } from '../../shared/settings.js';
import { matchingForms, operandText } from '../../shared/text-operators.js';
import { examples } from './examples.js';

const settings = Type.Object({
  international: Type.Optional(
    Type.Boolean({ default: true, ...label('Countries other than China too', '允许中国以外的国家和地区') }),
  ),
});

export type AddressSettings = FieldSettings & Static<typeof settings>;

const HOME = 'CN';

const parts = partsValue({ country: 2, province: 60, city: 60, district: 60, street: 200, postcode: 12 });

/** What an address is looked for by: from the country down. */
const REGION = ['country', 'province', 'city', 'district'] as const;

const regionSchema: JsonSchema = {
  type: 'object',
  properties: Object.fromEntries(
    REGION.map((name) => [name, name === 'country' ? { type: 'string', enum: COUNTRIES } : operandText]),
  ),
  additionalProperties: false,
  required: ['country'],
};

const regionsIn = (operand: Json | undefined): readonly Parts[] => (operand ?? []) as unknown as readonly Parts[];

/** In one of these regions: a country, a province, a city or a district of them. */
const within: Operator = {
  name: 'in',
  operand: 'list',
  operandSchema: { anyOf: [regionSchema, { type: 'array', items: regionSchema, minItems: 1, maxItems: 100 }] },
  comparesFields: false,
  strict: true,
  resolve: (operand) => (isEmpty(operand) || Array.isArray(operand) ? operand : [operand]),
  sql(column, operand, params) {
    const same = REGION.map(
      (name, n) => `coalesce(asked->>'${name}', ${partSql(column, n + 1)}) = ${partSql(column, n + 1)}`,
    );
    const regions = params.add(new JsonParameter(operand ?? []), 'jsonb');
    return `EXISTS (SELECT FROM jsonb_array_elements(${regions}) asked WHERE ${same.join(' AND ')})`;
  },
  test(value, operand) {
    if (isEmpty(value)) return false;
    const address = partsIn(value);
    return regionsIn(operand).some((region) =>
      REGION.every((name) => region[name] === undefined || region[name] === (address[name] ?? '')),
    );
  },
};

const textual = new Set(['contains', 'not_contains', 'empty', 'not_empty']);
const worded = matchingForms({
  forms(value) {
    const { province = '', city = '', district = '', street = '', postcode = '' } = partsIn(value);
    return [`${postcode}${province}${city}${district}${street}`, `${street}, ${district}, ${city}, ${province} ${postcode}`, `${postcode} ${city}`]; // prettier-ignore
  },
  sql(column) {
    const [, province, city, district, street, postcode] = [1, 2, 3, 4, 5, 6].map((n) => partSql(column, n));
    return [
      [postcode, province, city, district, street].join(' || '),
      `${street} || ', ' || ${district} || ', ' || ${city} || ', ' || ${province} || ' ' || ${postcode}`,
      `${postcode} || ' ' || ${city}`,
    ];
  },
}).filter(({ name }) => textual.has(name));

/**
 * As it is written on one line: from the province down in Chinese, from the street up elsewhere.
 * A Chinese postcode says no more than the place, and is written only where it is all that is known.
 */
function addressOf(value: Json): string {
  const { country = HOME, province = '', city = '', district = '', street = '', postcode = '' } = partsIn(value);
  if (country === HOME) return province + (city === province ? '' : city) + district + street || postcode;
  const region = [province, postcode].filter(Boolean).join(' ');
  return [street, district, city, region, country].filter(Boolean).join(', ');
}

/** Where something is: in China by province, city and district, elsewhere as letters are addressed there. */
export const address: FieldType<AddressSettings> = {
  name: 'address',
  label: { en: 'Address', 'zh-CN': '地址' },
  group: 'business',
  icon: 'map-pin',
  settings,
  column: parts.column,
  alter: parts.alter,
  writtenBy: 'client',
  valueSchema: ({ international = true }) => ({
    type: 'object',
    properties: {
      ...parts.properties,
      country: { type: 'string', enum: international ? COUNTRIES : [HOME], 'x-codes': { enum: 'not_country' } },
    },
    additionalProperties: false,
    'x-codes': { type: 'not_address' },
  }),
  normalize(value) {
    const { country = HOME, ...rest } = parts.clean(value);
    return Object.keys(rest).length === 0 ? null : { country, ...rest };
  },
  parameter: parts.parameter,
  projection: parts.projection,
  operators: () => [within, negate('not_in', within), ...worded],
  sortKey: parts.sortKey,
  indexable: true,
  compare: parts.compare,
  text: addressOf,
  mask: wholeMask,
  examples,
};
