import { fault, pointer, type Fault, type ProblemCode } from '@mokuai/kernel';

/**
 * What value and settings schemas hold beyond JSON Schema 2020-12. Everything else in them is standard, so that validators
 * can be compiled ahead of time for the browser.
 *
 * Annotations (tell a validator that they exist; they check nothing):
 * - `x-codes`: `{<keyword>: <problem code>}`, the code of a fault where that keyword of the same schema fails
 * - `x-params`: the params of such a fault
 * - `x-label`, `x-help`: `{en, zh-CN}` words of the properties panel
 * - `x-editor`: how the properties panel edits a setting: `options`, `module`, `numbering`, `color`, `time_zone`
 * - `x-enum-labels`: `{<value>: {en, zh-CN}}` words of an enum's values
 *
 * Keyword (a validator has to implement it, see `fitsScale`):
 * - `x-scale`: on numbers; at most so many decimals
 */
export const ANNOTATIONS = ['x-codes', 'x-params', 'x-label', 'x-help', 'x-editor', 'x-enum-labels'] as const;

/** The one keyword that is checked; its value is a whole number of decimals from 0 to 10. */
export const SCALE_KEYWORD = 'x-scale';

/** Has the number at most `scale` decimals? Generated code may inline it: `+data.toFixed(scale) === data`. */
export const fitsScale = (scale: number, value: number): boolean => Number(value.toFixed(scale)) === value;

/** The members of an ajv error (with `verbose: true`) that a fault is made of. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema?: Readonly<Record<string, unknown>>;
}

const standard: Readonly<Record<string, readonly [code: ProblemCode, param?: string]>> = {
  required: ['required'],
  type: ['invalid'],
  pattern: ['invalid'],
  format: ['invalid'],
  const: ['invalid'],
  enum: ['not_an_option'],
  maxLength: ['too_long', 'max'],
  minLength: ['too_short', 'min'],
  minimum: ['too_small', 'min'],
  maximum: ['too_big', 'max'],
  exclusiveMinimum: ['too_small', 'min'],
  exclusiveMaximum: ['too_big', 'max'],
  maxItems: ['too_many_items', 'max'],
  minItems: ['required'],
  uniqueItems: ['duplicate_items'],
  [SCALE_KEYWORD]: ['too_many_decimals', 'scale'],
};

/** The fault that a failed keyword of a value schema stands for. A missing property's path is the property's. */
export function faultFromSchemaError(error: SchemaError): Fault {
  const own = (error.parentSchema?.['x-codes'] as Record<string, ProblemCode> | undefined)?.[error.keyword];
  const [code, param] = standard[error.keyword] ?? (['invalid'] as const);
  const missing = error.keyword === 'required' ? [String(error.params['missingProperty'])] : [];
  const path = pointer(error.instancePath, ...missing);
  if (own) return fault(own, path, error.parentSchema?.['x-params'] as Fault['params']);
  const limit = error.parentSchema?.[error.keyword] ?? error.params['limit'];
  return fault(code, path, param !== undefined && typeof limit === 'number' ? { [param]: limit } : undefined);
}
