import { fault, Problem } from '@mokuai/kernel';
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
}

/** Splits `version` from the values. Throws 400 where it is no whole number, or where body and header disagree. */
export function changeOf(request: ApiRequest): Change {
  const { version: inBody, ...data } = objectOf(request);
  const fromHeader = ifMatch(request);
  if (inBody === undefined) return { data, version: fromHeader };
  const isVersion = typeof inBody === 'number' && Number.isSafeInteger(inBody) && inBody > 0;
  if (!isVersion || (fromHeader !== undefined && fromHeader !== inBody))
    throw new Problem('bad_request', [fault('bad_request', '/version')]);
  return { data, version: inBody };
}

/** The version of an `If-Match` header; undefined where there is none, or `*`. */
export function ifMatch(request: ApiRequest): number | undefined {
  const header = request.headers['if-match'];
  if (header === undefined || header.trim() === '*') return undefined;
  const text = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(header)?.[1];
  if (text === undefined) throw new Problem('bad_request', [fault('bad_request', '')]);
  return Number(text);
}
