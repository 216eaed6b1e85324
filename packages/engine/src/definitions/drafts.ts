import type { Actor } from '@mokuai/access';
import {
  addressOf,
  diffDocuments,
  isBuiltin,
  parseDefinition,
  same,
  type AnyDocument,
  type Kind,
} from '@mokuai/definition';
import type { DefinitionEntry } from '@mokuai/contract';
import { fault, Problem, shortHash, type Fault } from '@mokuai/kernel';
import type { Database, Sql } from '../ports.js';
import { keyOfChange } from './document-set.js';
import type { DefinitionStore, DocumentChangeAt, Draft } from './ports.js';
import { parseAll } from './parse-all.js';
import type { PublishedModels } from './published-models.js';

export interface DraftPorts {
  readonly db: Database;
  readonly definitions: DefinitionStore;
  readonly models: PublishedModels;
}

/** Which definitions to list. */
export interface DefinitionFilter {
  readonly kind?: string;
  readonly module?: string;
  readonly state?: 'draft' | 'published';
}

/** Definitions as designers see them: what is published, with their drafts over it. */
export class Drafts {
  constructor(private readonly ports: DraftPorts) {}

  /** Entries as they would be after publishing; `state: published` shows what runs, `draft` only what is drafted. */
  async list(filter: DefinitionFilter = {}): Promise<DefinitionEntry[]> {
    return [...(await this.#entries(filter.state)).values()].filter(
      (entry) =>
        (filter.kind === undefined || entry.kind === filter.kind) &&
        (filter.module === undefined || moduleOf(entry.document as AnyDocument) === filter.module),
    );
  }

  /** One entry; `not_found` (404). */
  async get(kind: string, name: string, state?: DefinitionFilter['state']): Promise<DefinitionEntry> {
    const entry = (await this.#entries(state, `${kind}/${name}`)).get(`${kind}/${name}`);
    if (!entry) throw new Problem('not_found');
    return entry;
  }

  /**
   * Saves a draft. 422 with pointers into the document when it does not fit its schema or its address, or is built in;
   * `draft_changed` (409, with the present entry) when `etag` is given and somebody else saved meanwhile.
   */
  async save(actor: Actor, kind: string, name: string, json: unknown, etag?: string): Promise<DefinitionEntry> {
    const parsed = parseDefinition(json);
    if (!parsed.ok) throw new Problem('invalid', parsed.faults);
    const faults = misplaced(parsed.value, kind, name);
    if (faults.length > 0) throw new Problem('invalid', faults);
    await this.#change(actor, { kind: parsed.value.kind, name, document: parsed.value }, etag);
    return this.get(kind, name);
  }

  /** Drafts a removal; a definition that was never published is simply gone. */
  async remove(actor: Actor, kind: string, name: string, etag?: string): Promise<void> {
    await this.#change(actor, { kind: kind as Kind, name, document: null }, etag);
  }

  /** Throws a draft away: what is published stays. `not_found` (404) when nothing is drafted. */
  async discard(kind: string, name: string): Promise<void> {
    const { db, definitions } = this.ports;
    await this.get(kind, name, 'draft');
    await db.transaction(async (sql) => {
      await definitions.lockDrafts(sql);
      await definitions.dropDraft(sql, kind, name);
    });
  }

  /** Drafts many documents at once, or none: 422 with pointers into the list. */
  async saveAll(actor: Actor, documents: readonly unknown[], path: string): Promise<DocumentChangeAt[]> {
    const parsed = await parseAll(documents, path, undefined, builtIn);
    const changes = parsed.map((document) => ({ kind: document.kind, name: addressOf(document), document }));
    const { db } = this.ports;
    await db.transaction(async (sql) => {
      await this.ports.definitions.lockDrafts(sql);
      for (const change of changes) await this.#write(sql, change, actor);
    });
    return changes;
  }

  /** The drafts that change what is published. */
  async changes(): Promise<Draft[]> {
    const published = this.ports.models.documents();
    const drafts = await this.ports.definitions.drafts();
    return drafts.filter((draft) => !same(published.get(keyOfChange(draft)) ?? null, draft.document));
  }

  /** What would have to change for an earlier revision to be the published one again; `not_found` (404). */
  async changesTo(revision: number): Promise<DocumentChangeAt[]> {
    const { definitions, models } = this.ports;
    const known = await definitions.revisions();
    if (!known.some((row) => row.revision === revision)) throw new Problem('not_found');
    const wanted = new Map(
      (await definitions.documentsAt(revision)).map((one) => [`${one.kind}/${addressOf(one)}`, one]),
    );
    return [...new Map([...models.documents(), ...wanted])].flatMap(([key, document]) => {
      const change = { kind: document.kind, name: addressOf(document), document: wanted.get(key) ?? null };
      return isBuiltin(key) || same(models.documents().get(key) ?? null, change.document) ? [] : [change];
    });
  }

  /** Drafts the difference to an earlier revision, in place of all present drafts. */
  async restore(actor: Actor, revision: number): Promise<void> {
    const { db, definitions } = this.ports;
    const changes = await this.changesTo(revision);
    await db.transaction(async (sql) => {
      await definitions.lockDrafts(sql);
      await definitions.dropAllDrafts(sql, revision);
      for (const change of changes) await this.#write(sql, change, actor);
    });
  }

  async #change(actor: Actor, change: DocumentChangeAt, etag: string | undefined): Promise<void> {
    const { db, definitions, models } = this.ports;
    const key = keyOfChange(change);
    if (isBuiltin(key)) throw new Problem('invalid', [fault('built_in', '', { name: change.name })]);
    await models.refresh();
    await db.transaction(async (sql) => {
      await definitions.lockDrafts(sql);
      const present = (await this.#entries(undefined, key, sql)).get(key);
      if (!present && change.document === null) throw new Problem('not_found');
      if (etag !== undefined && etag !== (present?.etag ?? NEW)) {
        throw new Problem('draft_changed', [], present ? { current: present } : {});
      }
      await this.#write(sql, change, actor);
    });
  }

  /** A draft that says what is published already is none. */
  async #write(sql: Sql, change: DocumentChangeAt, actor: Actor): Promise<void> {
    const { definitions, models } = this.ports;
    const published = models.documents().get(keyOfChange(change)) ?? null;
    if (same(published, change.document)) await definitions.dropDraft(sql, change.kind, change.name);
    else await definitions.saveDraft(sql, change, actor.userId || null);
  }

  /** All of them, or the one of a key. */
  async #entries(state: DefinitionFilter['state'], only?: string, sql?: Sql): Promise<Map<string, DefinitionEntry>> {
    const { definitions, models } = this.ports;
    const entries = new Map<string, DefinitionEntry>();
    const published = models.documents();
    if (state !== 'draft') {
      for (const [key, document] of published)
        if (only === undefined || only === key) entries.set(key, entryOf(document, 'published', document));
    }
    if (state === 'published') return entries;
    for (const draft of await definitions.drafts(sql)) {
      const key = keyOfChange(draft);
      if (only !== undefined && only !== key) continue;
      const before = published.get(key);
      const shown = draft.document ?? before;
      // A removal of what is gone already shows nothing.
      if (!shown || same(before ?? null, draft.document)) continue;
      entries.set(key, entryOf(shown, draft.document ? 'draft' : 'removed', draft.document));
    }
    return entries;
  }
}

/** The tag of a definition that is not there yet: `If-Match` of a first save. */
const NEW = 'new';

const moduleOf = (document: AnyDocument): string => ('module' in document ? document.module : document.name);

const entryOf = (
  document: AnyDocument,
  state: DefinitionEntry['state'],
  tagged: AnyDocument | null,
): DefinitionEntry => ({
  kind: document.kind,
  name: addressOf(document),
  state,
  etag: etagOf(tagged),
  document,
});

const etags = new WeakMap<AnyDocument, string>();

/** Published documents are asked for by everybody who designs, and are the same for long. */
function etagOf(document: AnyDocument | null): string {
  const known = document && etags.get(document);
  if (known) return known;
  const made = shortHash(JSON.stringify(document));
  if (document) etags.set(document, made);
  return made;
}

const builtIn = (document: AnyDocument): Fault[] =>
  isBuiltin(`${document.kind}/${addressOf(document)}`) ? [fault('built_in', '', { name: document.name })] : [];

function misplaced(document: AnyDocument, kind: string, name: string): Fault[] {
  if (document.kind !== kind) return [fault('other_address', '/kind', { name: kind })];
  return addressOf(document) === name ? [] : [fault('other_address', '/name', { name })];
}

/** What a draft changes in what is published. */
export function detailsOf(before: AnyDocument | null, document: AnyDocument | null) {
  return before && document ? diffDocuments(before, document) : [];
}
