import type { Fault } from '@mokuai/kernel';
import { newAjv } from './ajv.js';
import { faultTable, faultsFrom } from './faults.js';

/** Checks one body; no faults means it may be kept. */
export type Validator = (data: unknown) => readonly Fault[];

const ajv = newAjv();
const none: readonly Fault[] = [];

/** Compiles a schema. The faults' paths are relative to the data. */
export function compileValidator(schema: Readonly<Record<string, unknown>>): Validator {
  const check = ajv.compile(schema);
  // ajv would keep every schema of every revision.
  ajv.removeSchema(schema);
  const table = faultTable(schema);
  return (data) => (check(data) ? none : faultsFrom(check.errors ?? [], table));
}
