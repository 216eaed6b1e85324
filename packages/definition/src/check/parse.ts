import { fail, fault, NAME_PATTERN, ok, pointer as at, type Fault, type Result } from '@mokuai/kernel';
import { faultFromSchemaError, type SchemaError } from '@mokuai/field-types';
import type { DefinedError, ErrorObject, ValidateFunction } from 'ajv';
import { newAjv } from '../compile/ajv.js';
import type { AnyDocument } from '../kinds/index.js';
import { kindOf, schemaOf } from '../kinds/registry.js';

const MAX_DEPTH = 60;
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
  let check = validators.get(entry.kind);
  if (!check) validators.set(entry.kind, (check = ajv.compile(schemaOf(entry.kind)!)));
  return check(json) ? ok(json as AnyDocument) : fail(...documentFaults(check.errors ?? []));
}

/** Text that Postgres cannot keep, or nesting that nobody means. */
function uncleanText(value: unknown, path: string, depth: number): Fault | undefined {
  if (depth > MAX_DEPTH) return fault('too_deep', path, { max: MAX_DEPTH });
  if (typeof value === 'string') {
    if (value.includes('\0')) return fault('nul_character', path);
    return /[\uD800-\uDFFF]/u.test(value) ? fault('malformed_text', path) : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = uncleanText(key, path, depth + 1) ?? uncleanText(item, at(path, key), depth + 1);
    if (found) return found;
  }
  return undefined;
}

function documentFaults(errors: readonly ErrorObject[]): Fault[] {
  // The branches of a failed choice say what each of them wanted; the one fault above them says enough.
  const choices = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  const inChoice = (error: ErrorObject): boolean =>
    choices.some(
      (choice) => choice.instancePath === error.instancePath && error.schemaPath.startsWith(`${choice.schemaPath}/`),
    );
  const faults = errors.filter((error) => !inChoice(error)).map((error) => documentFault(error as DefinedError));
  const seen = new Set<string>();
  return faults.filter((found) => {
    const key = `${found.code} ${found.path}`;
    return !seen.has(key) && seen.add(key);
  });
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
