import { fault, pointer, Problem } from '@mokuai/kernel';
import { checkText } from './check-text.js';
import type { ApiRequest } from './http-types.js';

/**
 * The query parameters of a request, each at most once and each one of `known`.
 * Throws 400 `unknown_parameter` for any other, so that a mistyped one is never silently ignored.
 */
export function queryOf<K extends string>(request: ApiRequest, known: readonly K[]): Partial<Record<K, string>> {
  const query = request.query as Record<string, unknown>;
  for (const key in query) {
    if (!(known as readonly string[]).includes(key))
      throw new Problem('bad_request', [fault('unknown_parameter', pointer('', key), { key })]);
    if (typeof query[key] !== 'string') throw new Problem('bad_request', [fault('bad_request', pointer('', key))]);
    checkText({ [key]: query[key] });
  }
  return query as Partial<Record<K, string>>;
}
