import { parsePredicate, type Predicate } from '@mokuai/expression';
import type { Result } from '@mokuai/kernel';
import { Given, type ReadInput } from './given.js';

export interface SortTerm {
  readonly path: string;
  readonly descending: boolean;
}

export interface ExpandTerm {
  readonly lookup: string;
  /** Without: `{id, title}`. */
  readonly fields: readonly string[] | undefined;
}

/** What of a record is asked for. Names are not yet known to exist. */
export interface ShownRequest {
  readonly fields: readonly string[] | undefined;
  readonly expand: readonly ExpandTerm[];
}

/** A list request with its shape checked; names are not yet known to exist. */
export interface ListRequest extends ShownRequest {
  readonly view: string | undefined;
  readonly filter: Predicate | undefined;
  readonly sort: readonly SortTerm[] | undefined;
  readonly q: string | undefined;
  readonly limit: number;
  readonly after: string | undefined;
  readonly offset: number;
  readonly count: 'none' | 'exact' | 'estimate';
  /** Fields to add up over all that is found, not only this page. */
  readonly sum: readonly string[];
  /** Records of the recycle bin instead of live ones. */
  readonly deleted: boolean;
  /** A lookup to the same module: only records that stand below none that the actor may see. */
  readonly tops: string | undefined;
  /** The same kind of lookup: says of each record whether some stand below it. */
  readonly children: string | undefined;
  /** With a text: those first whose title it is, then those whose title begins with it. There is no page after that. */
  readonly nearest: boolean;
}

export const MAX_LIMIT = 500;
const DEFAULT_LIMIT = 50;
const MAX_OFFSET = 500_000;
const MAX_SORT = 5;
const MAX_SUMS = 20;
const MAX_TEXT = 32_768;
const MAX_SEARCH = 200;
const MAX_NAME = 48;
const PATH = /^[a-z][a-z0-9_]{0,47}(\.[a-z][a-z0-9_]{0,47}){0,3}$/;
const TERM = /^([a-z][a-z0-9_]{0,47})(?:\(([^()]*)\))?$/;

/**
 * Checks the shape of a list request. Values may come as query text or as JSON: `filter` as text or object, lists with commas
 * or as arrays. Faults (400) point at the parameter: `unknown_parameter`, `bad_request`, `bad_limit`, `bad_filter` and its kin.
 */
export function parseList(input: ReadInput): Result<ListRequest> {
  const given = new Given(input);
  const request: ListRequest = {
    view: given.text('view', 100),
    filter: filterOf(given),
    sort: sortOf(given),
    q: given.text('q', MAX_SEARCH)?.trim() || undefined,
    limit: given.integer('limit', DEFAULT_LIMIT, 1, MAX_LIMIT),
    after: given.text('after', MAX_TEXT),
    offset: given.integer('offset', 0, 0, MAX_OFFSET),
    count: given.choice('count', ['none', 'exact', 'estimate']),
    sum: sumOf(given),
    deleted: given.choice('deleted', ['none', 'only']) === 'only',
    tops: given.text('tops', MAX_NAME),
    children: given.text('children', MAX_NAME),
    nearest: given.choice('nearest', ['no', 'yes']) === 'yes',
    ...shownOf(given),
  };
  if (request.after !== undefined && request.offset > 0) given.refuse('bad_request', '/offset');
  const { q, sort, after, offset } = request;
  if (request.nearest && (q === undefined || sort || after !== undefined || offset > 0))
    given.refuse('bad_request', '/nearest');
  return given.finish(request);
}

/** Checks the shape of a request for one record: `fields` and `expand` only. */
export function parseOne(input: ReadInput): Result<ShownRequest> {
  const given = new Given(input);
  return given.finish(shownOf(given));
}

function filterOf(given: Given): Predicate | undefined {
  const value = given.take('filter');
  if (value === undefined || value === '') return undefined;
  let json = value;
  if (typeof value === 'string') {
    if (value.length > MAX_TEXT) return given.refuse('too_large', '/filter');
    try {
      json = JSON.parse(value);
    } catch {
      return given.refuse('bad_filter', '/filter');
    }
  }
  const parsed = parsePredicate(json, { pointer: '/filter' });
  if (parsed.ok) return parsed.value;
  given.faults.push(...parsed.faults);
  return undefined;
}

/** `-created_at,name`: a minus is descending. */
export function parseSortTerm(text: string): SortTerm {
  const descending = text.startsWith('-');
  return { path: descending ? text.slice(1) : text, descending };
}

function sortOf(given: Given): readonly SortTerm[] | undefined {
  const terms = given.list('sort')?.map(parseSortTerm);
  if (!terms || terms.length === 0) return undefined;
  if (terms.length > MAX_SORT) return given.refuse('bad_request', '/sort');
  for (const { path } of terms)
    if (!PATH.test(path)) given.refuse('unknown_field', '/sort', { field: path.slice(0, 100) });
  return terms.filter((term, index) => terms.findIndex((t) => t.path === term.path) === index);
}

function sumOf(given: Given): readonly string[] {
  const names = [...new Set(given.list('sum') ?? [])];
  if (names.length > MAX_SUMS) given.refuse('bad_request', '/sum');
  return names;
}

function shownOf(given: Given): ShownRequest {
  const fields = given.list('fields');
  const expand = (given.list('expand') ?? []).map((text): ExpandTerm => {
    const [, lookup, inner] = TERM.exec(text) ?? [];
    if (lookup === undefined) given.refuse('unknown_field', '/expand', { field: text.slice(0, 100) });
    const names = inner?.split(',').map((name) => name.trim()).filter((name) => name !== ''); // prettier-ignore
    return { lookup: lookup ?? '', fields: names };
  });
  return { fields, expand: expand.filter((term, i) => expand.findIndex((t) => t.lookup === term.lookup) === i) };
}
