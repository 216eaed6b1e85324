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

/** Where the text of a value is, in SQL and in memory. */
interface TextOf {
  readonly sql: (column: string) => string;
  readonly text: (value: Json) => string;
}

const WHOLE: TextOf = { sql: (column) => column, text: String };

/** A part of the text, whatever its case. */
const match = ({ name, like, test }: Match, of: TextOf = WHOLE): Operator => ({
  name,
  operand: 'text',
  operandSchema: operandText,
  comparesFields: false,
  strict: true,
  resolve: (operand) => fold(composed(operand ?? '')),
  sql: (column, operand, params) =>
    `${foldSql(of.sql(column))} LIKE ${params.add(like(escapeLike(String(operand))), 'text')}`,
  test: (value, operand) => !isEmpty(value) && test(fold(of.text(value)), String(operand)),
});

const containing: Match = { name: 'contains', like: (p) => `%${p}%`, test: (text, part) => text.includes(part) };
/** Holds a part of the text. */
export const containingText = match(containing);

/** Parts of the text within a value that is more than its text. */
export function matchingIn(of: TextOf): readonly Operator[] {
  const within = match(containing, of);
  return [within, negate('not_contains', within)];
}

/** The ways in which a value is written, in memory and in SQL. */
interface FormsOf {
  readonly forms: (value: Json) => readonly string[];
  readonly sql: (column: string) => readonly string[];
}

/** What stands between the ways of writing a value, and in none of them. */
const BETWEEN = '\n';

/** Operators of a value that is written in several ways: what is asked of it is true where it is of one of them. */
export function matchingForms({ forms, sql }: FormsOf): readonly Operator[] {
  const of: TextOf = {
    text: (value) => ['', ...forms(value), ''].join(BETWEEN),
    sql: (column) => `(E'\\n' || ${sql(column).join(` || E'\\n' || `)} || E'\\n')`,
  };
  const framed = (name: OperatorName, before: string, after: string): Operator => {
    const within = match({ ...containing, name }, of);
    const inFrame = (operand: Json | undefined) => `${before}${String(operand ?? '')}${after}`;
    return {
      ...within,
      sql: (column, operand, params) => within.sql(column, inFrame(operand), params),
      test: (value, operand) => within.test(value, inFrame(operand)),
    };
  };
  const is = framed('eq', BETWEEN, BETWEEN);
  const within = framed('contains', '', '');
  return [
    is,
    negate('ne', is),
    within,
    negate('not_contains', within),
    framed('starts_with', BETWEEN, ''),
    framed('ends_with', '', BETWEEN),
    ...emptiness,
  ];
}

/** Parts of a text: without regard to case, wildcards taken literally. */
export const matching: readonly Operator[] = [
  containingText,
  negate('not_contains', containingText),
  match({ name: 'starts_with', like: (p) => `${p}%`, test: (text, part) => text.startsWith(part) }),
  match({ name: 'ends_with', like: (p) => `%${p}`, test: (text, part) => text.endsWith(part) }),
];

/** Operators of types kept as text. Equality is exact, over operands brought into the form that is kept. */
export const textOperators = (normalize: (value: Json) => Json): readonly Operator[] => [
  ...equality({ cast: 'text', schema: operandText, normalize }),
  ...matching,
  ...emptiness,
];
