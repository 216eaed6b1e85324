/** One of several values of a field, and what it is for. */
export interface TypedValue {
  readonly value: string;
  readonly label?: string;
}

export const typedValues = (value: unknown): readonly TypedValue[] =>
  Array.isArray(value) ? (value as readonly TypedValue[]) : [];
