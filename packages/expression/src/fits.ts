type Schema = Readonly<Record<string, unknown>>;

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  string: (value) => typeof value === 'string',
  array: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

const annotations: ReadonlySet<string> = new Set(['title', 'description', 'default', 'examples']);

type Check = (value: unknown, limit: unknown, schema: Schema) => boolean;
const onText =
  (check: (text: string, limit: never) => boolean): Check =>
  (value, limit) =>
    typeof value !== 'string' || check(value, limit as never);
const onNumber =
  (check: (value: number, limit: number) => boolean): Check =>
  (value, limit) =>
    typeof value !== 'number' || check(value, limit as number);
const onList =
  (check: (list: readonly unknown[], limit: never) => boolean): Check =>
  (value, limit) =>
    !Array.isArray(value) || check(value, limit as never);
const onObject =
  (check: (value: Readonly<Record<string, unknown>>, limit: never, schema: Schema) => boolean): Check =>
  (value, limit, schema) =>
    !types['object']!(value) || check(value as Readonly<Record<string, unknown>>, limit as never, schema);

const length = (text: string): number => [...text].length;
const patterns = new Map<string, RegExp>();
function regExp(source: string): RegExp {
  let made = patterns.get(source);
  if (!made) patterns.set(source, (made = new RegExp(source, 'u')));
  return made;
}

const checks: Readonly<Record<string, Check>> = {
  type: (value, type) => types[type as string]!(value),
  const: (value, one) => value === one,
  enum: (value, list) => (list as readonly unknown[]).includes(value),
  not: (value, schema) => !fits(schema as Schema, value),
  allOf: (value, list) => (list as readonly Schema[]).every((schema) => fits(schema, value)),
  anyOf: (value, list) => (list as readonly Schema[]).some((schema) => fits(schema, value)),
  minLength: onText((text, min: number) => length(text) >= min),
  maxLength: onText((text, max: number) => length(text) <= max),
  pattern: onText((text, source: string) => regExp(source).test(text)),
  minimum: onNumber((value, min) => value >= min),
  maximum: onNumber((value, max) => value <= max),
  items: onList((list, schema: Schema) => list.every((item) => fits(schema, item))),
  minItems: onList((list, min: number) => list.length >= min),
  maxItems: onList((list, max: number) => list.length <= max),
  required: onObject((value, keys: readonly string[]) => keys.every((key) => Object.hasOwn(value, key))),
  properties: onObject((value, schemas: Readonly<Record<string, Schema>>) =>
    Object.entries(schemas).every(([key, schema]) => !Object.hasOwn(value, key) || fits(schema, value[key])),
  ),
  additionalProperties: onObject((value, _none, schema) =>
    Object.keys(value).every((key) => Object.hasOwn((schema['properties'] ?? {}) as object, key)),
  ),
};

/**
 * Does a value fit the schema of an operand? Operand schemas are written by field types, so this part of JSON Schema is enough:
 * one `type`, `const` and `enum` of scalars, lengths, ranges, `pattern`, `items`, `properties`, `additionalProperties: false`, `not`, `allOf`, `anyOf`.
 * Throws on another keyword: a check that is silently skipped would let bad operands through to SQL.
 */
export function fits(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, limit]) => {
    const check = checks[keyword];
    if (check) return check(value, limit, schema);
    if (keyword.startsWith('x-') || annotations.has(keyword)) return true;
    throw new Error(`The keyword "${keyword}" is not known in operand schemas.`);
  });
}
