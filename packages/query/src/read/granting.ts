import { accessTo, type Access, type Actor } from '@mokuai/access';
import type { FieldModel, Model, ViewDocument } from '@mokuai/definition';
import { bindPredicate, type Bound, type Predicate } from '@mokuai/expression';
import { fault, pointer, type Fault } from '@mokuai/kernel';
import { nearTo, searchedFields, searchFor, type Near, type Search } from '../search/find.js';
import type { SearchState } from '../search/state.js';
import { parseSortTerm, type ExpandTerm, type ShownRequest, type SortTerm } from './parse-list.js';
import { allowPath, type AllowedPath } from './path.js';
import { readableFields, shownFields, type Expansion, type Shown } from './projection.js';

/** One key of an order. */
export interface AllowedSort {
  readonly path: AllowedPath;
  readonly descending: boolean;
}

/** Finds names for one actor and one module, collecting faults. */
export class Granting {
  readonly faults: Fault[] = [];
  readonly accessOf: (module: string) => Access | undefined;
  readonly access: Access | undefined;

  constructor(model: Model, actor: Actor, module: string) {
    this.accessOf = (name) => accessTo(model, actor, name, 'read');
    const access = this.accessOf(module);
    this.access = access?.rows.length ? access : undefined;
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
    this.faults.push(...bound.faults.map((one) => (one.code === 'unknown_field' ? this.#notKnown(String(one.params?.['field']), one.path) : one))); // prettier-ignore
    return undefined;
  }

  /** Of a field of which the actor sees the mask more may be said than that there is none. */
  #notKnown(field: string, at: string): Fault {
    return fault(this.access!.shown(field) === 'never' ? 'unknown_field' : 'masked_field', at, { field: field.slice(0, 100) }); // prettier-ignore
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

  /** What a text finds in the fields that the actor may read; `newest`: is a page of the newest wanted, whichever they are? */
  search(text: string, state: SearchState | undefined, newest: boolean): Search {
    const { module, rows } = this.access!;
    const readable = new Set(readableFields(this.access!));
    const all = rows.some(({ scope }) => scope === 'all');
    return searchFor(text, searchedFields(module).filter((field) => readable.has(field)), state, all && newest); // prettier-ignore
  }

  /** How near a record's title is to a text; undefined where the title is not known of every record, or has no words yet. */
  near(text: string, state: SearchState | undefined): Near | undefined {
    const { module } = this.access!;
    const known = this.access!.grant(module.titleField) === 'always';
    return known ? nearTo(text, module.fields.get(module.titleField), state) : undefined;
  }

  sort(terms: readonly SortTerm[]): readonly AllowedSort[] {
    return terms.flatMap(({ path: text, descending }) => {
      const path = this.path(text);
      const sortable = path && isSortable(path.field, this.accessOf);
      if (sortable) return [{ path, descending }];
      this.faults.push(path ? fault('not_sortable', '/sort', { field: text }) : this.#notKnown(text, '/sort'));
      return [];
    });
  }

  /** The lookup by which records stand below others of their module. */
  parent(name: string | undefined, at: string): FieldModel | undefined {
    if (name === undefined) return undefined;
    const path = this.path(name);
    const own = path?.lookups.length === 0 ? path.field : undefined;
    if (own && !own.system && own.target === this.access!.module.name) return own;
    this.faults.push(fault(own ? 'not_a_parent' : 'unknown_field', at, { field: name }));
    return undefined;
  }

  sum(names: readonly string[]): readonly FieldModel[] {
    return names.flatMap((name) => {
      const path = this.path(name);
      const own = path?.lookups.length === 0 ? path.field : undefined;
      if (own?.type.summable) return [own];
      this.faults.push(own ? fault('not_summable', '/sum', { field: name.slice(0, 100) }) : this.#notKnown(name, '/sum')); // prettier-ignore
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
    const all = shownFields(this.access!);
    const wanted = request.fields && new Set([...request.fields, 'id', 'version']);
    if (!lenient) this.#known(request.fields ?? [], this.access!, pointer('', 'fields'));
    return {
      fields: wanted ? all.filter((field) => wanted.has(field.name)) : all,
      expand: request.expand.flatMap((term) => this.#expansion(term, lenient)),
    };
  }

  #expansion({ lookup: name, fields }: ExpandTerm, lenient: unknown): Expansion[] {
    const lookup = this.path(name)?.field;
    const target = lookup && (lookup.target ?? lookup.targets);
    if (target === undefined) {
      if (!lenient) this.faults.push(fault('unknown_field', '/expand', { field: name }));
      return [];
    }
    const access = this.accessOf(target);
    if (!fields) return [{ lookup: lookup!, fields: undefined }];
    if (!lenient) this.#known(fields, access, '/expand');
    const wanted = new Set([...fields, 'id']);
    return [{ lookup: lookup!, fields: access ? shownFields(access).filter((field) => wanted.has(field.name)) : [] }];
  }

  #known(names: readonly string[], access: Access | undefined, at: string): void {
    for (const field of names)
      if (!access || access.shown(field) === 'never')
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
