import type { Actor } from '@mokuai/access';
import type { AnyDocument, ModuleDocument } from '@mokuai/definition';
import { isUuid, Problem, type LocalText } from '@mokuai/kernel';
import type { Sql } from '../ports.js';
import type { Drafts } from './drafts.js';
import { rowsWith } from './losses.js';
import type { KeptRow } from './ports.js';
import type { PublisherPorts } from './publisher.js';

/** A removed field or module whose values are still there. */
export interface KeptThing extends Pick<KeptRow, 'id' | 'module' | 'revision' | 'until'> {
  /** null: the whole module. */
  readonly field: string | null;
  readonly label: LocalText | null;
  readonly rows: number;
}

/** What was removed and can be brought back with its values, until its time has come. */
export class Kept {
  constructor(
    private readonly ports: Pick<PublisherPorts, 'definitions' | 'publishes'>,
    private readonly sql: Sql,
    private readonly drafts: Drafts,
  ) {}

  /** What goes soonest comes first. */
  async list(): Promise<KeptThing[]> {
    const things: KeptThing[] = [];
    for (const row of await this.ports.publishes.kept(this.sql)) {
      const [document] = await this.#removed(row);
      const field = document?.kind === 'module' ? document.fields.find((one) => one.name === row.column) : undefined;
      // What was put aside has no name to come back under.
      if (!document || (row.column !== null && !field)) continue;
      const { id, module, revision, until, column } = row;
      const label = (column === null ? document : field)?.label ?? null;
      const rows = await rowsWith(this.sql, module, column ?? undefined);
      things.push({ id, module, revision, until, field: column, label, rows });
    }
    return things;
  }

  /** Drafts it again as it was when it was removed. `not_found` (404); `already_defined` (409) where there is another of that name by now. */
  async restore(actor: Actor, id: string): Promise<void> {
    const row = isUuid(id) ? (await this.ports.publishes.kept(this.sql)).find((one) => one.id === id) : undefined;
    const documents = row ? await this.#removed(row) : [];
    if (!row || documents.length === 0) throw new Problem('not_found');
    if (row.column === null) return this.#restoreModule(actor, row, documents);
    const field = (documents[0] as ModuleDocument).fields.find((one) => one.name === row.column);
    if (!field) throw new Problem('not_found');
    const { document, etag } = await this.drafts.get('module', row.module);
    const module = document as ModuleDocument;
    if (module.fields.some((one) => one.name === field.name || one.renamedFrom === field.name))
      throw new Problem('already_defined', [], { name: field.name });
    const { renamedFrom: _, ...settings } = field;
    await this.drafts.save(actor, 'module', row.module, { ...module, fields: [...module.fields, settings] }, etag);
  }

  async #restoreModule(actor: Actor, { module }: KeptRow, documents: readonly AnyDocument[]): Promise<void> {
    const there = (await this.drafts.list({ kind: 'module', module })).some((entry) => entry.state !== 'removed');
    if (there) throw new Problem('already_defined', [], { name: module });
    await this.drafts.saveAll(actor, documents, '');
  }

  /** The module as it was before the revision that removed it or a field of it; of a whole module, what belonged to it as well. */
  async #removed({ module, column, revision }: KeptRow): Promise<AnyDocument[]> {
    const changes = await this.ports.definitions.changesOf(revision);
    const own = changes.flatMap(({ before, document }) =>
      before?.kind === 'module' && before.name === module && (column !== null || document === null) ? [before] : [],
    );
    if (column !== null || own.length === 0) return own;
    const belonging = changes.flatMap(({ before, document }) =>
      before && document === null && 'module' in before && before.module === module ? [before] : [],
    );
    return [...own, ...belonging];
  }
}
