import { LOCALES, literal, textIn, type LocalText } from '@mokuai/kernel';
import type { FieldForms } from '../field-forms.js';
import type { FieldSettings } from '../field-type.js';
import { fold, foldSql } from './fold.js';

/** Values that are texts. */
export const givesText: FieldForms['gives'] = { text: (column) => column };

/** What is asked several times of an expression, which is computed once: `v` in `then`. */
export const withValue = (sql: string, then: string): string => `(SELECT ${then} FROM (SELECT ${sql} AS v) given)`;

/** Lines become words, and what is longer does not fit. */
export const oneLine = (sql: string, maxLength: number): string =>
  withValue(
    `nullif(regexp_replace(${sql}, '[\\r\\n\\u2028\\u2029]+', ' ', 'g'), '')`,
    `CASE WHEN char_length(v) <= ${maxLength} THEN v END`,
  );

// An amount as it is written: ¥ 1,234.50, 1234.5 or 980元.
const AMOUNT = '^[¥￥$€£]?\\s*[-+]?(\\d{1,3}(,\\d{3})+|\\d{1,30})(\\.\\d{1,30})?\\s*元?$';

/** The number that a text is. */
export const numberOf = (sql: string): string =>
  withValue(
    `btrim(${sql})`,
    `CASE WHEN v ~ ${literal(AMOUNT)} THEN regexp_replace(v, '[^-+0-9.]', '', 'g')::numeric END`,
  );

/** Numbers between the limits, both included, that keep their value with so many decimals. */
export const fittingNumber = (sql: string, scale: number, min: number, max: number): string =>
  withValue(sql, `CASE WHEN round(v, ${scale}) = v AND v BETWEEN ${literal(String(min))}::numeric AND ${literal(String(max))}::numeric THEN v END`); // prettier-ignore

interface Named {
  readonly value: string;
  readonly label?: LocalText | undefined;
  readonly retired?: boolean | undefined;
}

/** The option that a text names, by its value or in one of the languages, in any case. */
export function optionNamed(sql: string, options: readonly Named[]): string {
  const names = new Map<string, string>();
  const open = options.filter(({ retired }) => !retired);
  for (const { value } of open) if (!names.has(fold(value))) names.set(fold(value), value);
  for (const { value, label } of open)
    for (const locale of LOCALES) {
      const name = fold(textIn(label, locale, value).trim());
      if (!names.has(name)) names.set(name, value);
    }
  const cases = [...names].map(([name, value]) => `WHEN ${literal(name)} THEN ${literal(value)}`);
  return cases.length === 0 ? 'NULL::text' : `CASE ${foldSql(`btrim(${sql})`)} ${cases.join(' ')} END`;
}

/** What an option is called, where all languages call it the same; undefined where somebody has to choose a language. */
export function nameOfOption(sql: string, options: readonly Named[]): string | undefined {
  const names = options.map(({ value, label }) => new Set(LOCALES.map((locale) => textIn(label, locale, value))));
  if (names.some((all) => all.size > 1)) return undefined;
  const cases = options.flatMap(({ value }, i) => {
    const [name] = names[i]!;
    return name === value ? [] : [`WHEN ${literal(value)} THEN ${literal(name!)}`];
  });
  return cases.length === 0 ? sql : `CASE ${sql} ${cases.join(' ')} ELSE ${sql} END`;
}

/** What several options are called, one after the other; undefined where somebody has to choose a language. */
export function chosenText(sql: string, options: readonly Named[]): string | undefined {
  const name = nameOfOption('part', options);
  return (
    name && `array_to_string(ARRAY(SELECT ${name} FROM unnest(${sql}) WITH ORDINALITY u (part, n) ORDER BY n), ', ')`
  );
}

/** The parts of an enumeration, in either language's punctuation, as `text[]`. */
export const enumerated = (sql: string): string =>
  `array_remove(regexp_split_to_array(btrim(${sql}), '\\s*[,，;；、\\n]\\s*'), '')`;

/** `text[]` literal. */
export const textArray = (values: readonly string[]): string => `ARRAY[${values.map(literal).join(', ')}]::text[]`;

/** What text-like types have in common. */
export const textForms = <S extends FieldSettings>(take: (sql: string, settings: S) => string): FieldForms<S> => ({
  gives: givesText,
  takes: { text: take },
});
