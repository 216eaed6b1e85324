import type { Json } from '@mokuai/expression';
import { fault, isUuid, pointer, Problem, type Fault } from '@mokuai/kernel';
import { allowedRules } from './duplicates.js';
import type { RecordData } from './types.js';

/** Most operations in one request. */
export const MOST_OPERATIONS = 5000;

export type BulkOperation =
  | { readonly op: 'create'; readonly data: RecordData }
  | { readonly op: 'update'; readonly id: string; readonly data: RecordData; readonly version: number | undefined }
  | { readonly op: 'delete'; readonly id: string; readonly version: number | undefined };

/** Many writes to one module. Atomic: all or none. */
export interface BulkRequest {
  readonly atomic: boolean;
  readonly operations: readonly BulkOperation[];
  /** Rules about duplicates that the writer was warned by. */
  readonly allowDuplicates: readonly string[];
}

const KEYS: Readonly<Record<BulkOperation['op'], ReadonlySet<string>>> = {
  create: new Set(['op', 'data']),
  update: new Set(['op', 'id', 'data', 'version']),
  delete: new Set(['op', 'id', 'version']),
};

/** Reads the body `{atomic?, allowDuplicates?, operations: [{op, id?, data?, version?}]}`. What does not have this shape is 400 (413 where it is too long). */
export function parseBulk(body: Json): BulkRequest {
  if (!isObject(body)) throw new Problem('bad_request', [fault('bad_request', '')]);
  const unknown = Object.keys(body).find((key) => !['atomic', 'operations', 'allowDuplicates'].includes(key));
  if (unknown !== undefined)
    throw new Problem(
      'unknown_key',
      [fault('unknown_key', pointer('', unknown), { key: unknown })],
      {},
      { key: unknown },
    );
  const { atomic = false, operations } = body;
  const allowDuplicates = allowedRules(body['allowDuplicates'], '/allowDuplicates');
  if (typeof atomic !== 'boolean') throw new Problem('bad_request', [fault('bad_request', '/atomic')]);
  if (!Array.isArray(operations)) throw new Problem('bad_request', [fault('bad_request', '/operations')]);
  if (operations.length > MOST_OPERATIONS) throw new Problem('too_large', [fault('too_large', '/operations')]);
  const faults: Fault[] = [];
  const parsed = operations.map((operation: Json, n) => parseOperation(operation, pointer('/operations', n), faults));
  if (faults.length) throw new Problem(faults[0]!.code, faults, {}, faults[0]!.params);
  return { atomic, allowDuplicates, operations: parsed as BulkOperation[] };
}

function parseOperation(operation: Json, path: string, faults: Fault[]): BulkOperation | undefined {
  const refuse = (where: string): undefined => void faults.push(fault('bad_request', where));
  if (!isObject(operation)) return refuse(path);
  const { op, id, data, version } = operation;
  if (op !== 'create' && op !== 'update' && op !== 'delete') return refuse(pointer(path, 'op'));
  const unknown = Object.keys(operation).find((key) => !KEYS[op].has(key));
  if (unknown !== undefined) return void faults.push(fault('unknown_key', pointer(path, unknown), { key: unknown }));
  if (op !== 'delete' && !isObject(data)) return refuse(pointer(path, 'data'));
  if (op === 'create') return { op, data: data as RecordData };
  if (!isUuid(id)) return refuse(pointer(path, 'id'));
  if (version !== undefined && !Number.isSafeInteger(version)) return refuse(pointer(path, 'version'));
  const of = { id, version: version as number | undefined };
  return op === 'update' ? { op, ...of, data: data as RecordData } : { op, ...of };
}

const isObject = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
