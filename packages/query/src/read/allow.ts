import { accessTo, type Access, type Actor } from '@mokuai/access';
import type { FieldModel, Model, ViewDocument } from '@mokuai/definition';
import { comparisonsOf, type Bound } from '@mokuai/expression';
import { fail, fault, ok, type Result } from '@mokuai/kernel';
import type { Near, Search } from '../search/find.js';
import type { SearchState } from '../search/state.js';
import { Granting, type AllowedSort } from './granting.js';
import type { ListRequest, ShownRequest } from './parse-list.js';
import type { AllowedPath } from './path.js';
import type { Shown } from './projection.js';

interface Allowed {
  readonly access: Access;
  /** Read access to other modules, for crossing lookups. */
  readonly accessOf: (module: string) => Access | undefined;
  /** The rows of the recycle bin that the actor may restore; absent for live rows. */
  readonly restore: Access | undefined;
  readonly shown: Shown;
  readonly filter: Bound<AllowedPath> | undefined;
  /** Where a text is searched for, and where that is worth while: the rows to look at. */
  readonly search: Search | undefined;
  /** No page follows: those that are nearest are asked for. */
  readonly nearest: boolean;
  /** What comes before every order then, where it can be told: how near the title is to the text. */
  readonly near: Near | undefined;
  readonly sort: readonly AllowedSort[];
  readonly limit: number;
  readonly offset: number;
  readonly count: ListRequest['count'];
  /** Fields to add up. */
  readonly sum: readonly FieldModel[];
  /** Only records that stand below none by this lookup, as far as the actor may see. */
  readonly tops: FieldModel | undefined;
}

/**
 * A request whose every field the actor may know of. Only `allowList` and `allowOne` make one, and only one can be planned:
 * a read that forgets rights does not compile.
 */
class AllowedQueryOf implements Allowed {
  // A private member makes the class nominal: no other object is assignable to it.
  readonly #allowed = true;
  readonly access!: Access;
  readonly accessOf!: Allowed['accessOf'];
  readonly restore!: Access | undefined;
  readonly shown!: Shown;
  readonly filter!: Bound<AllowedPath> | undefined;
  readonly search!: Search | undefined;
  readonly nearest!: boolean;
  readonly near!: Near | undefined;
  readonly sort!: readonly AllowedSort[];
  readonly limit!: number;
  readonly offset!: number;
  readonly count!: ListRequest['count'];
  readonly sum!: readonly FieldModel[];
  readonly tops!: FieldModel | undefined;

  constructor(allowed: Allowed) {
    Object.assign(this, allowed);
  }

  /** Does an operand depend on who asks, or when? */
  get dynamic(): boolean {
    return this.#allowed && this.filter !== undefined && comparisonsOf(this.filter).some((c) => holdsObject(c.operand));
  }
}
export type AllowedQuery = AllowedQueryOf;

const holdsObject = (operand: unknown): boolean =>
  Array.isArray(operand) ? operand.some(holdsObject) : typeof operand === 'object' && operand !== null;

/**
 * Finds every name of a list request as this actor may know it. A field granted on no row is as unknown as one that does not exist.
 * `state` tells which search indexes can be used; without it none is.
 * Faults: `unknown_module` (404, also when no row may be read), else 400.
 */
export function allowList(
  model: Model,
  actor: Actor,
  module: string,
  request: ListRequest,
  state?: SearchState,
): Result<AllowedQuery> {
  const given = new Granting(model, actor, module);
  const { access } = given;
  if (!access) return unknownModule(module);
  const restore = request.deleted ? accessTo(model, actor, module, 'restore') : undefined;
  if (request.deleted && !restore?.rows.length) return fail(fault('forbidden', '/deleted'));
  const view = request.view === undefined ? undefined : given.view(request.view);
  const asked = [
    view?.filter && given.viewFilter(view.name, view.filter),
    request.filter && given.filter(request.filter, '/filter'),
  ].filter((f) => f !== undefined);
  const shown = given.shown(view && !request.fields ? ofView(view, request) : request, view && !request.fields);
  const sort = request.sort ? given.sort(request.sort) : given.viewSort(view?.sort ?? []);
  const { limit, offset, count, nearest } = request;
  const newest = asked.length === 0 && sort.length === 0 && count === 'none' && !request.deleted && !nearest;
  const search = request.q === undefined ? undefined : given.search(request.q, state, newest);
  // Where the newest are gone through until a page is full, nobody knows which of all are the nearest.
  const near = nearest && search?.candidates ? given.near(request.q!, state) : undefined;
  const filters = search ? [...asked, search.filter] : asked;
  const filter: Bound<AllowedPath> | undefined = filters.length > 1 ? { kind: 'and', items: filters } : filters[0];
  return finish(given, {
    ...{ access, accessOf: given.accessOf, restore, filter, search, nearest, near, limit, offset, count },
    sort: tieBroken(sort, access),
    sum: given.sum(request.sum),
    tops: given.parent(request.tops, '/tops'),
    shown: { ...shown, deletedAt: request.deleted, children: given.parent(request.children, '/children') },
  });
}

/** The same for a request for one record. */
export function allowOne(model: Model, actor: Actor, module: string, request: ShownRequest): Result<AllowedQuery> {
  const given = new Granting(model, actor, module);
  const { access, accessOf } = given;
  if (!access) return unknownModule(module);
  const shown = given.shown(request);
  return finish(given, {
    ...{
      access,
      accessOf,
      shown,
      restore: undefined,
      filter: undefined,
      search: undefined,
      nearest: false,
      near: undefined,
    },
    ...{ sort: [], limit: 1, offset: 0, count: 'none', sum: [], tops: undefined },
  });
}

const unknownModule = (module: string) => fail(fault('unknown_module', '', { module }));

/** A view's columns, those behind lookups as expansions. */
function ofView(view: ViewDocument, request: ShownRequest): ShownRequest {
  const paths = view.columns.map((column) => column.split('.'));
  const behind = paths.filter((path) => path.length > 1);
  const lookups = [...new Set(behind.map(([lookup]) => lookup!))].filter(
    (l) => !request.expand.some((e) => e.lookup === l),
  );
  return {
    fields: [...new Set(paths.map(([name]) => name!))],
    expand: [
      ...request.expand,
      ...lookups.map((lookup) => ({
        lookup,
        fields: behind.filter((path) => path[0] === lookup).map((path) => path[1]!),
      })),
    ],
  };
}

/** Every order ends with the id, in the direction of its last key. Newest first where nothing else is asked for. */
function tieBroken(sort: readonly AllowedSort[], { module }: Access): readonly AllowedSort[] {
  const id = module.fields.get('id')!;
  if (sort.some(({ path }) => path.field === id && path.lookups.length === 0)) return sort;
  const by = (name: string, descending: boolean) => ({
    path: { lookups: [], field: module.fields.get(name)! },
    descending,
  });
  const asked = sort.length > 0 ? sort : [by('created_at', true)];
  return [...asked, by('id', asked.at(-1)!.descending)];
}

const finish = (given: Granting, allowed: Allowed): Result<AllowedQuery> =>
  given.faults.length > 0 ? fail(...given.faults) : ok(new AllowedQueryOf(allowed));
