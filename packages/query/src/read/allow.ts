import { accessTo, type Access, type Actor } from '@mokuai/access';
import type { FieldModel, Model, ViewDocument } from '@mokuai/definition';
import { bindPredicate, comparisonsOf, type Bound, type Predicate } from '@mokuai/expression';
import { fail, fault, ok, pointer, type Fault, type Result } from '@mokuai/kernel';
import { parseSortTerm, type ExpandTerm, type ListRequest, type ShownRequest, type SortTerm } from './parse-list.js';
import { allowPath, type AllowedPath } from './path.js';
import { readableFields, type Expansion, type Shown } from './projection.js';

/** One key of an order. */
export interface AllowedSort {
  readonly path: AllowedPath;
  readonly descending: boolean;
}

interface Allowed {
  readonly access: Access;
  /** Read access to other modules, for crossing lookups. */
  readonly accessOf: (module: string) => Access | undefined;
  /** The rows of the recycle bin that the actor may restore; absent for live rows. */
  readonly restore: Access | undefined;
  readonly shown: Shown;
  readonly filter: Bound<AllowedPath> | undefined;
  readonly sort: readonly AllowedSort[];
  readonly limit: number;
  readonly offset: number;
  readonly count: ListRequest['count'];
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
  readonly sort!: readonly AllowedSort[];
  readonly limit!: number;
  readonly offset!: number;
  readonly count!: ListRequest['count'];

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
 * Faults: `unknown_module` (404, also when no row may be read), else 400.
 */
export function allowList(model: Model, actor: Actor, module: string, request: ListRequest): Result<AllowedQuery> {
  const given = new Granting(model, actor, module);
  const { access } = given;
  if (!access) return unknownModule(module);
  const restore = request.deleted ? accessTo(model, actor, module, 'restore') : undefined;
  if (request.deleted && !restore?.rows.length) return fail(fault('forbidden', '/deleted'));
  const view = request.view === undefined ? undefined : given.view(request.view);
  const filters = [
    view?.filter && given.viewFilter(view.name, view.filter),
    request.filter && given.filter(request.filter, '/filter'),
    request.q === undefined ? undefined : given.search(request.q),
  ].filter((f) => f !== undefined);
  const shown = given.shown(view && !request.fields ? ofView(view, request) : request, view && !request.fields);
  const sort = request.sort ? given.sort(request.sort) : given.viewSort(view?.sort ?? []);
  const { limit, offset, count } = request;
  const filter: Bound<AllowedPath> | undefined = filters.length > 1 ? { kind: 'and', items: filters } : filters[0];
  return given.finish({
    ...{ access, accessOf: given.accessOf, restore, filter, limit, offset, count },
    sort: tieBroken(sort, access),
    shown: { ...shown, deletedAt: request.deleted },
  });
}

/** The same for a request for one record. */
export function allowOne(model: Model, actor: Actor, module: string, request: ShownRequest): Result<AllowedQuery> {
  const given = new Granting(model, actor, module);
  const { access, accessOf } = given;
  if (!access) return unknownModule(module);
  const shown = given.shown(request);
  return given.finish({
    ...{ access, accessOf, shown, restore: undefined, filter: undefined },
    ...{ sort: [], limit: 1, offset: 0, count: 'none' },
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

/** Finds names for one actor and one module, collecting faults. */
class Granting {
  readonly faults: Fault[] = [];
  readonly accessOf: (module: string) => Access | undefined;
  readonly access: Access | undefined;

  constructor(model: Model, actor: Actor, module: string) {
    this.accessOf = (name) => accessTo(model, actor, name, 'read');
    const access = this.accessOf(module);
    this.access = access?.rows.length ? access : undefined;
  }

  finish(allowed: Allowed): Result<AllowedQuery> {
    return this.faults.length > 0 ? fail(...this.faults) : ok(new AllowedQueryOf(allowed));
  }

  path(path: string): AllowedPath | undefined {
    return allowPath(this.access!, this.accessOf, path);
  }

  filter(predicate: Predicate, at: string): Bound<AllowedPath> | undefined {
    const bound = bindPredicate<AllowedPath>(
      predicate,
      (path) => {
        const found = this.path(path);
        return found && { field: found, operators: found.field.operators, type: found.field.type.name };
      },
      at,
    );
    if (bound.ok) return bound.value;
    this.faults.push(...bound.faults);
    return undefined;
  }

  view(name: string): ViewDocument | undefined {
    const view = this.access!.module.views.find((v) => v.name === name);
    if (!view) this.faults.push(fault('unknown_view', '/view', { view: name }));
    return view;
  }

  /** A view that filters by what the actor may not know is not there for that actor: to apply or to skip the filter would tell. */
  viewFilter(name: string, filter: Predicate): Bound<AllowedPath> | undefined {
    const before = this.faults.length;
    const bound = this.filter(filter, '/view');
    if (!bound) this.faults.splice(before, Infinity, fault('unknown_view', '/view', { view: name }));
    return bound;
  }

  /** The text anywhere in the title field or a searchable field that the actor may read; false where there is none. */
  search(text: string): Bound<AllowedPath> {
    const { module } = this.access!;
    const fields = readableFields(this.access!).filter((f) => f.name === module.titleField || f.settings.searchable);
    const items = fields.flatMap((field): Bound<AllowedPath>[] => {
      const operator = field.operators.get('contains');
      if (operator?.operand !== 'text') return [];
      return [{ kind: 'compare', field: { lookups: [], field }, operator, operand: text }];
    });
    return { kind: 'or', items };
  }

  sort(terms: readonly SortTerm[]): readonly AllowedSort[] {
    return terms.flatMap(({ path: text, descending }) => {
      const path = this.path(text);
      const sortable = path && isSortable(path.field, this.accessOf);
      if (sortable) return [{ path, descending }];
      this.faults.push(fault(path ? 'not_sortable' : 'unknown_field', '/sort', { field: text }));
      return [];
    });
  }

  /** Of a view's order, the part that the actor may know. */
  viewSort(terms: readonly string[]): readonly AllowedSort[] {
    return terms.map(parseSortTerm).flatMap(({ path: text, descending }) => {
      const path = this.path(text);
      return path && isSortable(path.field, this.accessOf) ? [{ path, descending }] : [];
    });
  }

  /** @param lenient leave out what the actor may not know, instead of refusing */
  shown(request: ShownRequest, lenient: unknown = false): Shown {
    const all = readableFields(this.access!);
    const wanted = request.fields && new Set([...request.fields, 'id', 'version']);
    if (!lenient) this.#known(request.fields ?? [], this.access!, pointer('', 'fields'));
    return {
      fields: wanted ? all.filter((field) => wanted.has(field.name)) : all,
      expand: request.expand.flatMap((term) => this.#expansion(term, lenient)),
    };
  }

  #expansion({ lookup: name, fields }: ExpandTerm, lenient: unknown): Expansion[] {
    const lookup = this.path(name)?.field;
    if (lookup?.target === undefined) {
      if (!lenient) this.faults.push(fault('unknown_field', '/expand', { field: name }));
      return [];
    }
    const target = this.accessOf(lookup.target);
    if (!fields) return [{ lookup, fields: undefined }];
    if (!lenient) this.#known(fields, target, '/expand');
    const wanted = new Set([...fields, 'id']);
    return [{ lookup, fields: target ? readableFields(target).filter((field) => wanted.has(field.name)) : [] }];
  }

  #known(names: readonly string[], access: Access | undefined, at: string): void {
    for (const field of names)
      if (!access || access.grant(field) === 'never')
        this.faults.push(fault('unknown_field', at, { field: field.slice(0, 100) }));
  }
}

/** Lookups sort by the title of what they point at. */
function isSortable(field: FieldModel, accessOf: (module: string) => Access | undefined, depth = 0): boolean {
  if (field.target === undefined || depth > 1) return field.sortKey('a') !== null || field.name === 'id';
  const target = accessOf(field.target)?.module;
  const title = target?.fields.get(target.titleField);
  return title !== undefined && isSortable(title, accessOf, depth + 1);
}
