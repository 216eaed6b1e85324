/** A JSON value as it comes from a request or a document. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The words an operator can be asked for by. A field type says which of them it has. */
export const OPERATOR_NAMES = [
  'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in', 'not_in', 'between',
  'contains', 'not_contains', 'starts_with', 'ends_with', 'empty', 'not_empty',
  'on', 'before', 'after', 'within',
] as const; // prettier-ignore
export type OperatorName = (typeof OPERATOR_NAMES)[number];

/**
 * The one filter language: of views, list filters, row rights, workflow conditions and visibility.
 * Two-valued: a comparison with an empty field is false, except for `ne`, `not_in`, `not_contains` and `empty`, which are true;
 * `not` is plain negation. `field` may cross lookups (`account.industry`), in workflow conditions begin with `old.`;
 * `value` may be dynamic (`{me: true}`, `{relative: "this_month"}`); `valueField` compares with another field of the same record.
 */
export type Predicate =
  | { readonly and: readonly Predicate[] }
  | { readonly or: readonly Predicate[] }
  | { readonly not: Predicate }
  | Comparison;

export interface Comparison {
  readonly field: string;
  readonly op: OperatorName;
  readonly value?: Json;
  readonly valueField?: string;
}

/** A predicate whose fields (`F`: whatever the binder resolves a path to) and operators are found and whose operands are checked. */
export type Bound<F> =
  | { readonly kind: 'and' | 'or'; readonly items: readonly Bound<F>[] }
  | { readonly kind: 'not'; readonly item: Bound<F> }
  | BoundComparison<F>;

export interface BoundComparison<F> {
  readonly kind: 'compare';
  readonly field: F;
  readonly operator: Operator;
  /** As written: dynamic operands are resolved by `operator.resolve` when the moment is known. */
  readonly operand: Json | undefined;
  /** The other side, where a field is compared with a field. */
  readonly other?: F;
}

/** What dynamic operands stand for at the moment a predicate is used. */
export interface Moment {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The organisation's IANA time zone: "today" is its today. */
  readonly timeZone: string;
  readonly userId: string | null;
  readonly departmentId: string | null;
  /** The actor's department and all below it. */
  readonly departmentsBelow: readonly string[];
}

/** What an operator needs of a statement's parameters (see `Params` of kernel). */
export interface ParamSink {
  add(value: unknown, type?: string): string;
}

/** One operator of one field type, with its settings already applied. SQL and memory must agree: a property test holds them to it. */
export interface Operator {
  readonly name: OperatorName;
  /** What the filter editor asks for. */
  readonly operand: 'none' | 'one' | 'list' | 'range' | 'text' | 'period';
  /** JSON Schema of the operand as a client may send it, dynamic forms included. Absent where `operand` is `none`. */
  readonly operandSchema?: Readonly<Record<string, unknown>>;
  /** May the other side be a field of the same type (`valueField`)? */
  readonly comparesFields: boolean;
  /** True if never true for an empty field; lets a condition across a lookup become a semi-join. */
  readonly strict: boolean;
  /** Turns a dynamic operand into a plain one, and any operand into the form `sql` and `test` take. Identity where absent. */
  resolve?(operand: Json | undefined, moment: Moment): Json | undefined;
  /** Boolean SQL over the column expression; NULL counts as false. Values go in through `params`; never as text. */
  sql(column: string, operand: Json | undefined, params: ParamSink): string;
  /** The same over two column expressions; present where `comparesFields`. */
  sqlFields?(column: string, other: string): string;
  /** The same in memory, over the field's API value (null or undefined when empty). With `comparesFields`, `operand` is the other field's value. */
  test(value: Json | undefined, operand: Json | undefined): boolean;
}
