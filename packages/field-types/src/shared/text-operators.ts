import type { Json, Operator, OperatorName } from '@mokuai/expression';
import { escapeLike, fold, foldSql } from './fold.js';
import { emptiness, equality, isEmpty, negate } from './operators.js';

/** Any text that Postgres can take. */
export const operandText = { type: 'string', maxLength: 1000, pattern: '^[^\\u0000\\uD800-\\uDFFF]*$' };

const composed = (value: Json): string => String(value).normalize('NFC');

interface Match {
  readonly name: OperatorName;
  readonly like: (escaped: string) => string;
  readonly test: (text: string, part: string) => boolean;
}

/** A part of the text, whatever its case. */
const match = ({ name, like, test }: Match): Operator => ({
  name,
  operand: 'text',
  operandSchema: operandText,
  comparesFields: false,
  strict: true,
  resolve: (operand) => fold(composed(operand ?? '')),
  sql: (column, operand, params) => `${foldSql(column)} LIKE ${params.add(like(escapeLike(String(operand))), 'text')}`,
  test: (value, operand) => !isEmpty(value) && test(fold(String(value)), String(operand)),
});

const contains = match({ name: 'contains', like: (p) => `%${p}%`, test: (text, part) => text.includes(part) });

/** Parts of a text: without regard to case, wildcards taken literally. */
export const matching: readonly Operator[] = [
  contains,
  negate('not_contains', contains),
  match({ name: 'starts_with', like: (p) => `${p}%`, test: (text, part) => text.startsWith(part) }),
  match({ name: 'ends_with', like: (p) => `%${p}`, test: (text, part) => text.endsWith(part) }),
];

/** Operators of types kept as text. Equality is exact, over operands brought into the form that is kept. */
export const textOperators = (normalize: (value: Json) => Json): readonly Operator[] => [
  ...equality({ cast: 'text', schema: operandText, normalize }),
  ...matching,
  ...emptiness,
];
