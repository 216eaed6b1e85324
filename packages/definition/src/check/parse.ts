import { fail, fault, NAME_PATTERN, ok, pointer as at, type Fault, type Result } from '@mokuai/kernel';
import { faultFromSchemaError, type SchemaError } from '@mokuai/field-types';
import type { DefinedError, ErrorObject, ValidateFunction } from 'ajv';
import { newAjv } from '../compile/ajv.js';
import type { AnyDocument } from '../kinds/index.js';
import { KINDS, kindOf, schemaOf } from '../kinds/registry.js';

const MAX_DEPTH = 60;
/** More keys than any document means; each would be a fault of its own. */
const MAX_KEYS = 5000;
/** Who puts these right is told of the rest. */
const MAX_FAULTS = 100;
const ajv = newAjv({ discriminator: true, verbose: true });
const validators = new Map<string, ValidateFunction>();

/**
 * Reads one document of any kind. The faults' paths point into the document. What it refers to is not looked for:
 * that takes the whole set (`checkDefinitions`).
 */
export function parseDefinition(json: unknown): Result<AnyDocument> {
  const unclean = uncleanText(json, '', 0);
  if (unclean) return fail(unclean);
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return fail(fault('wrong_type', '', { type: 'object' }));
  const { kind } = json as { kind?: unknown };
  if (kind === undefined) return fail(fault('required', '/kind'));
  const entry = typeof kind === 'string' ? kindOf(kind) : undefined;
  if (!entry) return fail(fault('unknown_kind', '/kind', { kind: String(kind).slice(0, 50) }));
  const check = validatorOf(entry.kind);
  return check(json) ? ok(json as AnyDocument) : fail(...documentFaults(check.errors ?? []));
}

/** Makes what reads documents of every kind: half a second, which the first document else waits for. */
export function prepareDefinitions(): void {
  for (const { kind } of KINDS) validatorOf(kind);
}

function validatorOf(kind: string): ValidateFunction {
  const made = validators.get(kind) ?? ajv.compile(schemaOf(kind)!);
  validators.set(kind, made);
  return made;
}

/** Text that Postgres cannot keep, or nesting that nobody means. */
function uncleanText(value: unknown, path: string, depth: number): Fault | undefined {
  if (depth > MAX_DEPTH) return fault('too_deep', path, { max: MAX_DEPTH });
  if (typeof value === 'string') {
    if (value.includes('\0')) return fault('nul_character', path);
    return /[\uD800-\uDFFF]/u.test(value) ? fault('malformed_text', path) : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value);
  if (entries.length > MAX_KEYS && !Array.isArray(value)) return fault('too_many_items', path, { max: MAX_KEYS });
  for (const [key, item] of entries) {
    const found = uncleanText(key, path, depth + 1) ?? uncleanText(item, at(path, key), depth + 1);
    if (found) return found;
  }
  return undefined;
}

function documentFaults(errors: readonly ErrorObject[]): Fault[] {
  // The branches of a failed choice say what each of them wanted; the one fault above them says enough.
  const choices = new Map<string, string[]>();
  for (const { keyword, instancePath, schemaPath } of errors) {
    if (keyword !== 'oneOf' && keyword !== 'anyOf') continue;
    choices.set(instancePath, [...(choices.get(instancePath) ?? []), `${schemaPath}/`]);
  }
  const inChoice = ({ instancePath, schemaPath }: ErrorObject): boolean =>
    choices.get(instancePath)?.some((choice) => schemaPath.startsWith(choice)) ?? false;
  const faults = errors.filter((error) => !inChoice(error)).map((error) => documentFault(error as DefinedError));
  const seen = new Set<string>();
  const once = faults.filter((found) => {
    const key = `${found.code} ${found.path}`;
    return !seen.has(key) && seen.add(key);
  });
  return once.slice(0, MAX_FAULTS);
}

function documentFault(error: DefinedError | DiscriminatorError): Fault {
  const { instancePath: path } = error;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = error.params.additionalProperty;
      return fault('unknown_key', at(path, key), { key });
    }
    case 'type':
      return fault('wrong_type', path, { type: String(error.params.type) });
    case 'const':
      return fault('not_an_option', path);
    case 'discriminator': {
      const { error: problem, tag } = error.params;
      const missing = problem === 'tag' && (error.data as Record<string, unknown>)[tag] === undefined;
      return fault(missing ? 'required' : 'not_an_option', at(path, tag));
    }
    case 'anyOf':
    case 'oneOf': {
      const words = (error.schema as readonly { const?: unknown }[]).every((one) => one.const !== undefined);
      return words ? fault('not_an_option', path) : fault('bad_definition', path);
    }
    case 'dependentRequired':
      return fault('required', at(path, (error.params as { missingProperty: string }).missingProperty));
    case 'pattern':
      if (error.params.pattern === NAME_PATTERN) return fault('bad_name', path);
      return fault('bad_format', path, { format: error.params.pattern });
    default:
      return faultFromSchemaError(error as SchemaError);
  }
}

/** ajv's error of the keyword `discriminator`, which its own union leaves out. */
interface DiscriminatorError extends ErrorObject {
  readonly keyword: 'discriminator';
  readonly params: { readonly error: 'tag' | 'mapping'; readonly tag: string };
}
