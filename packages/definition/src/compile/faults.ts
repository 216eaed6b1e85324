import type { Fault, ProblemCode } from '@mokuai/kernel';
import { faultFromSchemaError } from '@mokuai/field-types';
import { FILLED } from './input-schema.js';

/** For each place in a schema that can fail, the fault it stands for: place → [code, params]. */
export type FaultTable = Readonly<Record<string, readonly [code: ProblemCode, params?: Fault['params']]>>;

/** The members of an ajv error that `faultsFrom` reads. */
export interface FailedKeyword {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Turns ajv's errors into faults by a table. Where something is required, nothing else is said of it.
 * Stands alone: its source text is part of the validators that browsers load.
 */
export function faultsFrom(errors: readonly FailedKeyword[], table: FaultTable): Fault[] {
  const faults: Fault[] = [];
  const missing = new Set<string>();
  for (const error of errors) {
    const { keyword, params } = error;
    // Says only that one of its branches failed, which speaks for itself.
    if (keyword === 'if') continue;
    const below = (key: unknown): string =>
      error.instancePath + '/' + String(key).replaceAll('~', '~0').replaceAll('/', '~1');
    if (keyword === 'additionalProperties') {
      const key = String(params['additionalProperty']);
      faults.push({ code: 'unknown_key', path: below(key), params: { key } });
      continue;
    }
    if (keyword === 'false schema') {
      faults.push({ code: 'read_only', path: error.instancePath, params: { field: error.instancePath.slice(1) } });
      continue;
    }
    const path = keyword === 'required' ? below(params['missingProperty']) : error.instancePath;
    const [code, words] = table[error.schemaPath] ?? ['invalid'];
    if (code === 'required') missing.add(path);
    faults.push(words ? { code, path, params: words } : { code, path });
  }
  return faults.filter((fault) => fault.code === 'required' || !missing.has(fault.path));
}

/** Walks a schema and asks field-types what a failure of each of its keywords means. */
export function faultTable(schema: unknown, place = '#', table: Record<string, FaultTable[string]> = {}): FaultTable {
  if (Array.isArray(schema)) {
    schema.forEach((item, index) => faultTable(item, `${place}/${index}`, table));
  } else if (typeof schema === 'object' && schema !== null) {
    for (const [keyword, value] of Object.entries(schema)) {
      const { code, params } = faultFromSchemaError({
        keyword: keyword === FILLED ? 'required' : keyword,
        instancePath: '',
        params: {},
        parentSchema: schema as Readonly<Record<string, unknown>>,
      });
      if (code !== 'invalid') table[`${place}/${keyword}`] = params ? [code, params] : [code];
      faultTable(value, `${place}/${keyword}`, table);
    }
  }
  return table;
}
