import { fault, pointer, Problem } from '@mokuai/kernel';
import { allowedRules } from '@mokuai/engine';
import type { Json } from '@mokuai/expression';
import type { ApiRequest } from '../http/http-types.js';

/** The JSON object a request carries; its keys are checked by the road it goes down. Throws 400 for anything else. */
export function objectOf(request: ApiRequest): Readonly<Record<string, Json>> {
  const { body } = request;
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Problem('bad_request', [fault('bad_request', '')]);
  return body as Readonly<Record<string, Json>>;
}

/** A PATCH: its values, and the version it was made from, which stands in the body or in `If-Match`. */
export interface Change {
  readonly data: Readonly<Record<string, Json>>;
  readonly version: number | undefined;
  readonly allowDuplicates: readonly string[];
}

/** A POST: its values, and the rules about duplicates that the writer was warned by. */
export function newRecordOf(request: ApiRequest): Omit<Change, 'version'> {
  const { allowDuplicates, ...data } = objectOf(request);
  return { data, allowDuplicates: allowedRules(allowDuplicates, '/allowDuplicates') };
}

/** Splits `version` and `allowDuplicates` from the values. Throws 400 where it is no whole number, or where body and header disagree. */
export function changeOf(request: ApiRequest): Change {
  const { data: values, allowDuplicates } = newRecordOf(request);
  const { version: inBody, ...data } = values;
  const fromHeader = ifMatch(request);
  if (inBody === undefined) return { data, allowDuplicates, version: fromHeader };
  const isVersion = typeof inBody === 'number' && Number.isSafeInteger(inBody) && inBody > 0;
  if (!isVersion || (fromHeader !== undefined && fromHeader !== inBody))
    throw new Problem('bad_request', [fault('bad_request', '/version')]);
  return { data, allowDuplicates, version: inBody };
}

/** The version of an `If-Match` header; undefined where there is none, or `*`. */
export function ifMatch(request: ApiRequest): number | undefined {
  const header = request.headers['if-match'];
  if (header === undefined || header.trim() === '*') return undefined;
  const text = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(header)?.[1];
  if (text === undefined) throw new Problem('bad_request', [fault('bad_request', '')]);
  return Number(text);
}

/** A record that is being filled in: its values so far, and its id where there is one already. Throws 400 for anything else. */
export function supposedOf(request: ApiRequest): {
  readonly data: Readonly<Record<string, Json>>;
  readonly id: string | undefined;
} {
  const { id, data, ...rest } = objectOf(request);
  const unknown = Object.keys(rest)[0];
  if (unknown !== undefined)
    throw new Problem(
      'unknown_key',
      [fault('unknown_key', pointer('', unknown), { key: unknown })],
      {},
      { key: unknown },
    );
  if (id !== undefined && typeof id !== 'string') throw new Problem('bad_request', [fault('bad_request', '/id')]);
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new Problem('bad_request', [fault('bad_request', '/data')]);
  return { data: data as Readonly<Record<string, Json>>, id };
}
