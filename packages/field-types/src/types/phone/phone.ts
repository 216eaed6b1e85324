import type { Json, Operator, OperatorName } from '@mokuai/expression';
import { fault, literal } from '@mokuai/kernel';
import { Type, type Static } from '@sinclair/typebox';
import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import type { FieldMask } from '../../field-mask.js';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { givesText } from '../../shared/forms.js';
import { endsOf, endsSql, jsonText, keptEnds } from '../../shared/masks.js';
import { emptiness, equality, isEmpty, negate } from '../../shared/operators.js';
import { label } from '../../shared/settings.js';
import { operandText } from '../../shared/text-operators.js';
import { cleanText, compareText, PINYIN, textSchema } from '../../shared/text-value.js';
import { examples } from './examples.js';

const DEFAULT_COUNTRY = 'CN';
const MAX_LENGTH = 40;
const PATTERN = '^\\s*\\+?\\(?\\d(?:[\\s().\\-/]{0,3}\\d){2,19}\\)?(?:\\s*(?:ext\\.?|x|#|转|分机)\\s*\\d{1,8})?\\s*$';

const settings = Type.Object({
  defaultCountry: Type.Optional(
    Type.String({
      pattern: '^[A-Z]{2}$',
      default: DEFAULT_COUNTRY,
      ...label('Country of numbers without a country code', '无国家码号码所属国家/地区'),
    }),
  ),
});

export type PhoneSettings = FieldSettings & Static<typeof settings>;

/** The international form of a number that exists; any other number (internal, short) as it was typed. */
function normalize(value: Json, { defaultCountry = DEFAULT_COUNTRY }: PhoneSettings): string | null {
  const text = cleanText(value)?.replace(/\s+/g, ' ') ?? null;
  if (text === null) return null;
  const key = defaultCountry + text;
  let kept = lately.get(key);
  if (kept === undefined) {
    if (lately.size >= REMEMBERED) lately.clear();
    lately.set(key, (kept = international(text, defaultCountry as CountryCode)));
  }
  return kept;
}

/**
 * What became of the last numbers. Parsing one costs half of what checking a whole record does, and numbers come again:
 * with the next edit of the form, the next colleague behind the same switchboard, the next page under the same filter.
 */
const lately = new Map<string, string>();
const REMEMBERED = 2000;

function international(text: string, defaultCountry: CountryCode): string {
  const parsed = parsePhoneNumberFromString(text.replace(/(?:转|分机)/, ' ext. '), defaultCountry, metadata);
  return parsed?.isValid() ? parsed.formatInternational() : text;
}

const digits = (text: string): string => text.replace(/[^0-9]/g, '');

/** The digits as they are dialled from abroad, and from within the country: 861062345678 and 01062345678. */
function dialled(value: Json): string[] {
  const number = String(value);
  const abroad = digits(number);
  const parsed = number.startsWith('+') ? parsePhoneNumberFromString(number, metadata) : undefined;
  const within = parsed ? digits(parsed.formatNational()) : abroad;
  return abroad.includes(within) ? [abroad] : [abroad, within];
}

/** A term of digits, however they are grouped. */
const asDialled = (term: string): string | undefined => {
  const form = term.normalize('NFKC');
  return /^[0-9+()./-]+$/.test(form) ? digits(form) || undefined : undefined;
};
const withDigits = { ...operandText, allOf: [{ pattern: '[0-9]' }] };

/** Parts of a number are found by their digits, however both were written. */
const match = (
  name: OperatorName,
  like: (part: string) => string,
  test: (number: string, part: string) => boolean,
): Operator => ({
  name,
  operand: 'text',
  operandSchema: withDigits,
  comparesFields: false,
  strict: true,
  resolve: (operand) => digits(String(operand)),
  sql: (column, operand, params) =>
    `regexp_replace(${column}, '[^0-9]', '', 'g') LIKE ${params.add(like(String(operand)), 'text')}`,
  test: (value, operand) => !isEmpty(value) && test(digits(String(value)), String(operand)),
});

const contains = match(
  'contains',
  (part) => `%${part}%`,
  (number, part) => number.includes(part),
);
const matching: readonly Operator[] = [
  contains,
  negate('not_contains', contains),
  match(
    'starts_with',
    (part) => `${part}%`,
    (number, part) => number.startsWith(part),
  ),
  match(
    'ends_with',
    (part) => `%${part}`,
    (number, part) => number.endsWith(part),
  ),
];

const USUAL = { first: 3, last: 4 };
const EXTENSION = '\\s*(ext|x|#|转|分机).*$';
const COUNTRY = '^\\+[0-9]+ ';

/** The country, and the ends of the number in it; an extension is kept back: +86 138****8000. */
const mask: FieldMask = {
  keeps: USUAL,
  text(value, settings) {
    const number = String(value).replace(new RegExp(EXTENSION), '');
    const country = new RegExp(COUNTRY).exec(number)?.[0] ?? '';
    return country + endsOf(digits(number.slice(country.length)), keptEnds(USUAL, settings));
  },
  sql(json, settings) {
    const number = `regexp_replace(${jsonText(json)}, ${literal(EXTENSION)}, '')`;
    const country = `coalesce(substring(m.n from ${literal(COUNTRY)}), '')`;
    const rest = `regexp_replace(substr(m.n, char_length(m.c) + 1), '[^0-9]', '', 'g')`;
    return `(SELECT m.c || ${endsSql('m.d', keptEnds(USUAL, settings))} FROM (SELECT m.c, ${rest} AS d FROM (SELECT m.n, ${country} AS c FROM (SELECT ${number} AS n) m) m) m)`;
  },
};

/** A telephone number. */
export const phone: FieldType<PhoneSettings> = {
  name: 'phone',
  label: { en: 'Phone', 'zh-CN': '电话' },
  group: 'business',
  icon: 'phone',
  settings,
  checkSettings: ({ defaultCountry = DEFAULT_COUNTRY }) =>
    isSupportedCountry(defaultCountry as CountryCode, metadata) ? [] : [fault('not_an_option', '/defaultCountry')],
  column: () => ({ type: 'text', collation: PINYIN }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: () => textSchema(MAX_LENGTH, { pattern: PATTERN, code: 'not_phone' }),
  normalize,
  projection: (column) => column,
  operators: (field) => [
    ...equality({ cast: 'text', schema: operandText, normalize: (value) => normalize(value, field) }),
    ...matching,
    ...emptiness,
  ],
  sortKey: (column) => column,
  indexable: true,
  compare: compareText,
  search: { forms: dialled, asked: asDialled },
  forms: { gives: givesText },
  mask,
  examples,
};
