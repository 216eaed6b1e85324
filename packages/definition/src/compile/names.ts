import { ident, shortHash } from '@mokuai/kernel';

/** The schema that holds one table per module. */
export const RECORD_SCHEMA = 'record';

/** Quoted, schema-qualified table of a module. */
export const tableOf = (module: string): string => `${ident(RECORD_SCHEMA)}.${ident(module)}`;

/** A name for an index or constraint: readable, and at most 63 bytes (Postgres cuts longer ones silently). */
export function generatedName(kind: 'u' | 'i' | 'f' | 'b' | 'c', ...parts: readonly string[]): string {
  const name = [kind, ...parts].join('_');
  // Joining is ambiguous (a_b + c, a + b_c): the hash of the parts keeps two such names apart.
  const hash = shortHash(parts.join('\n')).slice(0, 8);
  return `${name.slice(0, 63 - 9)}_${hash}`;
}
