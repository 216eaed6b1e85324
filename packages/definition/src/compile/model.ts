import { shortHash } from '@mokuai/kernel';
import { fieldType, SYSTEM_FIELDS, type FieldSettings } from '@mokuai/field-types';
import type { AnyDocument, ApprovalDocument, Kind, LayoutDocument, MenuDocument, ModuleDocument, NumberingDocument, RoleDocument, ViewDocument, WorkflowDocument } from '../kinds/index.js'; // prettier-ignore
import type { Model, ModuleModel } from '../model.js';
import { withRoleOptions } from '../builtin/index.js';
import { MAX_HOPS } from './bind.js';
import { CompiledModule } from './module.js';
import { forEveryModule } from './rights.js';

/**
 * Compiles a checked set of documents. Modules are compiled when first asked for; those that nothing changed for are
 * taken from `previous`.
 */
export const compileModel = (revision: number, documents: readonly AnyDocument[], previous?: Model): Model =>
  new CompiledModel(revision, documents, previous instanceof CompiledModel ? previous : undefined);

interface Made {
  readonly key: string;
  readonly module: ModuleModel;
  /**
   * Where the module finds those that its paths lead to: the latest model that it is part of. These are the same in all that it
   * is part of, so that none has to be kept for its sake.
   */
  readonly home: { model: CompiledModel };
}

class CompiledModel implements Model {
  readonly modules: readonly string[];
  readonly roles: ReadonlyMap<string, RoleDocument>;
  readonly numberings: ReadonlyMap<string, NumberingDocument>;
  readonly menus: ReadonlyMap<string, MenuDocument>;
  readonly #documents: ReadonlyMap<string, ModuleDocument>;
  readonly #layouts: ReadonlyMap<string, readonly LayoutDocument[]>;
  readonly #views: ReadonlyMap<string, readonly ViewDocument[]>;
  readonly #workflows: ReadonlyMap<string, readonly WorkflowDocument[]>;
  readonly #approvals: ReadonlyMap<string, readonly ApprovalDocument[]>;
  readonly #compiled = new Map<string, Made>();
  /**
   * What earlier revisions compiled and was not asked for yet, by name; not the revisions themselves, or none would ever be
   * forgotten.
   */
  readonly #earlier: Map<string, Made>;
  #incoming: ReadonlyMap<string, ModuleModel['incoming']> | undefined;

  constructor(
    readonly revision: number,
    documents: readonly AnyDocument[],
    previous: CompiledModel | undefined,
  ) {
    const of = <K extends Kind>(kind: K) =>
      documents.filter((document): document is Extract<AnyDocument, { kind: K }> => document.kind === kind);
    this.#documents = byName(of('module').map((module) => withRoleOptions(module, of('role'))));
    this.modules = [...this.#documents.keys()];
    this.roles = byName(of('role').map((role) => forEveryModule(role, this.modules)));
    this.numberings = byName(of('numbering'));
    this.menus = byName(of('menu'));
    this.#layouts = byModule(of('layout'));
    this.#views = byModule(of('view'));
    this.#workflows = byModule(of('workflow'));
    this.#approvals = byModule(of('approval'));
    const made = previous ? [...previous.#earlier, ...previous.#compiled] : [];
    this.#earlier = new Map(made.filter(([name]) => this.#documents.has(name)));
  }

  module(name: string): ModuleModel | undefined {
    const known = this.#compiled.get(name);
    if (known) return known.module;
    const document = this.#documents.get(name);
    if (!document) return undefined;
    const layouts = this.#layouts.get(name) ?? [];
    const views = this.#views.get(name) ?? [];
    const hash = this.#hash(name);
    const key = hash + shortHash(JSON.stringify([layouts, views]));
    const earlier = this.#earlier.get(name);
    const home = earlier?.key === key ? earlier.home : { model: this };
    home.model = this;
    const find = (target: string) => home.model.module(target);
    const module =
      earlier?.key === key
        ? earlier.module
        : new CompiledModule({ document, hash, layouts, views, incoming: this.#incomingOf(name), find });
    this.#compiled.set(name, { key, module, home });
    this.#earlier.delete(name);
    return module;
  }

  workflows(module: string): readonly WorkflowDocument[] {
    return this.#workflows.get(module) ?? [];
  }

  approvals(module: string): readonly ApprovalDocument[] {
    return this.#approvals.get(module) ?? [];
  }

  #incomingOf(name: string): ModuleModel['incoming'] {
    this.#incoming ??= incomingLookups(this.#documents.values());
    return this.#incoming.get(name) ?? [];
  }

  /** Of all that the module's SQL and validators may be made of: its document, those its paths can reach, and who points here. */
  #hash(name: string): string {
    const reached = new Set([name]);
    let edge = [name];
    for (let hop = 0; hop < MAX_HOPS; hop++) {
      edge = edge
        .flatMap((from) => ownPartsOf(this.#documents.get(from)!).targets)
        .filter((to) => this.#documents.has(to) && !reached.has(to));
      for (const to of edge) reached.add(to);
    }
    const parts = [...reached].sort().map((module) => ownPartsOf(this.#documents.get(module)!).hash);
    return shortHash(JSON.stringify([name, parts, this.#incomingOf(name)]));
  }
}

const byName = <D extends { readonly name: string }>(documents: readonly D[]): ReadonlyMap<string, D> =>
  new Map(documents.map((document) => [document.name, document]));

function byModule<D extends { readonly module: string }>(documents: readonly D[]): ReadonlyMap<string, readonly D[]> {
  const groups = new Map<string, D[]>();
  for (const document of documents) {
    const group = groups.get(document.module);
    if (group) group.push(document);
    else groups.set(document.module, [document]);
  }
  return groups;
}

const systemTargets = SYSTEM_FIELDS.flatMap(({ type, settings }) => type.target?.(settings) ?? []);

/** What is asked of a module's document again and again, however many revisions it lives through. */
interface OwnParts {
  readonly hash: string;
  /** Where its lookups lead. */
  readonly targets: readonly string[];
}

const ownParts = new WeakMap<ModuleDocument, OwnParts>();

function ownPartsOf(document: ModuleDocument): OwnParts {
  const known = ownParts.get(document);
  if (known) return known;
  const targets = new Set([...systemTargets, ...document.fields.flatMap((field) => pointsAt(field)?.target ?? [])]);
  const made = { hash: shortHash(JSON.stringify(document)), targets: [...targets] };
  ownParts.set(document, made);
  return made;
}

/** Where a field points, and how; undefined where it points nowhere. */
function pointsAt(field: FieldSettings) {
  const type = fieldType(field.type);
  const one = type?.target?.(field);
  const target = one ?? type?.targets?.(field);
  return target === undefined
    ? undefined
    : { target, many: one === undefined, onDelete: type?.onDelete?.(field) ?? ('restrict' as const) };
}

/** For each module, the lookups that point to it. */
function incomingLookups(documents: Iterable<ModuleDocument>): ReadonlyMap<string, ModuleModel['incoming']> {
  const incoming = new Map<string, ModuleModel['incoming'][number][]>();
  for (const document of documents) {
    for (const field of document.fields) {
      const pointing = pointsAt(field);
      if (pointing === undefined) continue;
      const { target, ...how } = pointing;
      const entries = incoming.get(target) ?? [];
      entries.push({ module: document.name, field: field.name, ...how });
      incoming.set(target, entries);
    }
  }
  return incoming;
}
