import type { Actor } from '@mokuai/access';
import type { AnyDocument, ModuleDocument } from '@mokuai/definition';
import { fault, isName, isReserved, isUuid, Problem, type LocalText } from '@mokuai/kernel';
import { existingFrom, existingStatement, type ExistingRow } from '@mokuai/query';
import type { Sql } from '../ports.js';
import type { Drafts } from './drafts.js';
import { removedDocuments, removedThing } from './kept-documents.js';
import { isThere } from './kept-offers.js';
import { rowsWith } from './losses.js';
import { unlessOvertaken } from './overtaken.js';
import type { KeptRow } from './ports.js';
import type { PublisherPorts } from './publisher.js';

/** A removed field or module whose values are still there. */
export interface KeptThing extends Pick<KeptRow, 'id' | 'module' | 'revision' | 'until'> {
  /** null: the whole module. */
  readonly field: string | null;
  readonly label: LocalText | null;
  readonly rows: number;
  /** The new field, or the module, that takes the values with the next publish. */
  readonly taken_by: string | null;
}

/** What was removed and can be brought back with its values, until its time has come. */
export class Kept {
  constructor(
    private readonly ports: Pick<PublisherPorts, 'definitions' | 'publishes' | 'models'>,
    private readonly sql: Sql,
    private readonly drafts: Drafts,
  ) {}

  /** What goes soonest comes first. */
  list(): Promise<KeptThing[]> {
    return unlessOvertaken(() => this.#list());
  }

  async #list(): Promise<KeptThing[]> {
    const { definitions, publishes } = this.ports;
    const existing = existingFrom((await this.sql.query<ExistingRow>(existingStatement)).rows);
    const things: KeptThing[] = [];
    for (const row of await publishes.kept(this.sql)) {
      if (!isThere(row, existing)) continue;
      const thing = removedThing(await removedDocuments(definitions, row), row);
      // What was put aside has no name to come back under.
      if (!thing) continue;
      const { id, module, field, revision, until, wantedAs } = row;
      const rows = await rowsWith(this.sql, row);
      things.push({ id, module, revision, until, field, label: thing.label ?? null, rows, taken_by: wantedAs });
    }
    return things;
  }

  /**
   * Drafts it again as it was when it was removed, to take its values with it; a field under another name, where one is given.
   * `not_found` (404); `already_defined` (409) where there is another of that name, drafted or published.
   */
  async restore(actor: Actor, id: string, name?: string): Promise<void> {
    const row = await this.#row(id);
    const documents = await removedDocuments(this.ports.definitions, row);
    const thing = removedThing(documents, row);
    if (!thing) throw new Problem('not_found');
    await this.ports.models.refresh();
    if (row.field === null) await this.#restoreModule(actor, row, documents, name);
    else await this.#restoreField(actor, row, thing as ModuleDocument['fields'][number], name ?? row.field);
    await this.ports.publishes.want(this.sql, id, row.field === null ? row.module : (name ?? row.field));
  }

  /**
   * Says which new field takes the values with the next publish (of a module: its own name), or that none does. It only counts
   * while such a field is drafted. `not_found` (404); `invalid` (422) for what can be no name.
   */
  async want(id: string, as: string | null): Promise<void> {
    const row = await this.#row(id);
    if (as !== null && (row.field === null ? as !== row.module : !isFieldName(as)))
      throw new Problem('invalid', [fault('bad_name', '/as', { name: as })]);
    await this.ports.publishes.want(this.sql, id, as);
  }

  async #row(id: string): Promise<KeptRow> {
    const rows = isUuid(id) ? await this.ports.publishes.kept(this.sql) : [];
    const row = rows.find((one) => one.id === id && one.within === null);
    if (!row) throw new Problem('not_found');
    return row;
  }

  async #restoreField(
    actor: Actor,
    row: KeptRow,
    field: ModuleDocument['fields'][number],
    name: string,
  ): Promise<void> {
    if (!isFieldName(name)) throw new Problem('invalid', [fault('bad_name', '/name', { name })]);
    const { document, etag } = await this.drafts.get('module', row.module);
    const module = document as ModuleDocument;
    const drafted = module.fields.some((one) => one.name === name || one.renamedFrom === name);
    // One that is published still has its values, however it is drafted.
    if (drafted || this.ports.models.current().module(row.module)?.fields.has(name))
      throw new Problem('already_defined', [], {}, { name });
    const { renamedFrom: _, ...settings } = field;
    const fields = [...module.fields, { ...settings, name }];
    await this.drafts.save(actor, 'module', row.module, { ...module, fields }, etag);
  }

  async #restoreModule(
    actor: Actor,
    { module }: KeptRow,
    documents: readonly AnyDocument[],
    name: string | undefined,
  ): Promise<void> {
    // All that belongs to it speaks of it by its name.
    if (name !== undefined && name !== module) throw new Problem('invalid', [fault('bad_name', '/name', { name })]);
    const there = (await this.drafts.list({ kind: 'module', module })).some((entry) => entry.state !== 'removed');
    if (there || this.ports.models.current().modules.includes(module))
      throw new Problem('already_defined', [], {}, { name: module });
    await this.drafts.saveAll(actor, documents, '');
  }
}

const isFieldName = (name: string): boolean => isName(name) && !isReserved(name);
