import type { ApiRecord } from '@mokuai/contract';
import type { Predicate } from '@mokuai/expression';
import { expandedOf } from './expanded.js';
import type { Reachable } from './reachable.js';

/** What a list asks the API for: the body of `POST /api/records/:module/query`, but for the page. */
export interface ListQuery {
  readonly filter?: Predicate;
  readonly sort?: readonly string[];
  readonly q?: string;
  readonly fields: readonly string[];
  readonly expand: readonly string[];
}

interface ListQueryParts {
  readonly filter: Predicate | undefined;
  readonly sort: readonly string[];
  readonly q: string | undefined;
  readonly titleField: string;
  readonly columns: readonly Reachable[];
}

/** The query of a list: every column's field, and what stands behind the lookups among them. */
export function listQuery({ filter, sort, q, titleField, columns }: ListQueryParts): ListQuery {
  const fields = new Set([titleField]);
  const behind = new Map<string, Set<string>>();
  for (const { path, field, via } of columns) {
    fields.add(via ? via.lookup.name : path);
    if (!via) {
      if ((field.target !== null || field.targets !== undefined) && !behind.has(field.name))
        behind.set(field.name, new Set());
      continue;
    }
    const asked = behind.get(via.lookup.name) ?? new Set();
    behind.set(via.lookup.name, asked.add(via.module.titleField).add(field.name));
  }
  return {
    ...(filter ? { filter } : {}),
    ...(sort.length > 0 ? { sort } : {}),
    ...(q ? { q } : {}),
    fields: [...fields],
    expand: [...behind].map(([lookup, asked]) => (asked.size > 0 ? `${lookup}(${[...asked].join(',')})` : lookup)),
  };
}

/** The value in a column of a record. */
export function cellOf(record: ApiRecord, { path, field, via }: Reachable): unknown {
  return via ? expandedOf(record, via.lookup.name)?.[field.name] : record[path];
}
