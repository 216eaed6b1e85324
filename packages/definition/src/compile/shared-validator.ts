import { compileValidator, type Validator } from './validator.js';

/** So many are kept beyond those that modules in use hold. */
const KEPT = 1000;
const validators = new Map<string, Validator>();

/**
 * The validator of a schema, compiled when first asked for. Equal schemas share one: an application has thousands of fields and
 * few kinds of them, and a compiled validator is costly to make and to keep.
 */
export function sharedValidator(schema: Readonly<Record<string, unknown>>): Validator {
  const key = JSON.stringify(schema);
  const known = validators.get(key);
  if (known) return known;
  const made = compileValidator(schema);
  if (validators.size >= KEPT) validators.delete(validators.keys().next().value!);
  validators.set(key, made);
  return made;
}
