import { fault, pointer, Problem, type Fault } from '@mokuai/kernel';
import { ByteBody } from './byte-bodies.js';
import type { ApiRequest } from './http-types.js';

type Kind = 'string' | 'number' | 'boolean' | 'object' | 'array' | 'any';

/** What a body may hold: key → kind, with a `?` after the kind where the key may be left out. */
export type BodyShape = Readonly<Record<string, Kind | `${Kind}?`>>;

type Value<S> = S extends `${infer K}?` ? Value<K> | undefined
  : S extends 'string' ? string : S extends 'number' ? number : S extends 'boolean' ? boolean
  : S extends 'object' ? Readonly<Record<string, unknown>> : S extends 'array' ? readonly unknown[] : unknown; // prettier-ignore

/**
 * The JSON object of a request, checked against a flat shape. Throws 400 for unknown keys and for a body that is no
 * object, 422 for missing keys and values of the wrong kind. What is inside of objects is the use-case's to check.
 */
export function bodyOf<S extends BodyShape>(request: ApiRequest, shape: S): { readonly [K in keyof S]: Value<S[K]> } {
  const body = request.body ?? {};
  if (body instanceof ByteBody) throw new Problem('unsupported_type');
  if (typeof body !== 'object' || Array.isArray(body)) throw new Problem('bad_request', [fault('bad_request', '')]);
  const unknown = Object.keys(body).filter((key) => !Object.hasOwn(shape, key));
  if (unknown.length > 0)
    throw new Problem('bad_request', unknown.map((key) => fault('unknown_key', pointer('', key), { key }))); // prettier-ignore
  const faults: Fault[] = [];
  for (const [key, kind] of Object.entries(shape)) {
    const value = (body as Record<string, unknown>)[key];
    const wanted = kind.replace('?', '');
    if (value === undefined) {
      if (!kind.endsWith('?')) faults.push(fault('required', pointer('', key)));
    } else if (wanted !== 'any' && kindOf(value) !== wanted) {
      faults.push(fault('wrong_type', pointer('', key), { type: wanted }));
    }
  }
  if (faults.length > 0) throw new Problem('invalid', faults);
  return body as { readonly [K in keyof S]: Value<S[K]> };
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
