import type { AnyDocument, Kind } from '@mokuai/definition';
import type { DdlPhase, DdlStep } from '@mokuai/query';
import type { Sql } from '../ports.js';

/** A document as it is (or, as null, is no longer) from a revision on. */
export interface DocumentChangeAt {
  readonly kind: Kind;
  /** Address: `<module>.<name>` for documents that belong to a module. */
  readonly name: string;
  /** null: removed. */
  readonly document: AnyDocument | null;
}

/** A change that is drafted. */
export interface Draft extends DocumentChangeAt {
  readonly updatedAt: string;
  readonly updatedBy: string | null;
}

export interface RevisionRow {
  readonly revision: number;
  readonly publishedAt: string;
  readonly publishedBy: string | null;
  readonly message: string | null;
  readonly changes: number;
}

/** What is being published: kept from the first step to the last, so that an interrupted publish is finished. */
export interface PublishRow {
  readonly id: string;
  readonly revision: number;
  readonly message: string | null;
  readonly actor: string | null;
  readonly changes: readonly DocumentChangeAt[];
  /** running: before the switch · switched: the revision is published, tidying is left. */
  readonly status: 'running' | 'switched';
}

export interface StepRow {
  readonly position: number;
  readonly sql: string;
  readonly kind: DdlPhase;
  readonly online: boolean;
}

/** Something that is dropped from the database once nobody can want it back. */
export interface LaterDrop {
  readonly id: string;
  readonly module: string;
  readonly column: string | null;
  readonly sql: string;
}

/** Definitions, drafts and revisions as they are kept. All methods take part in the transaction of `sql` where one is given. */
export interface DefinitionStore {
  revision(sql?: Sql): Promise<number>;
  /** What changed after a revision, up to the published one; read with one snapshot. */
  changesSince(revision: number): Promise<{ revision: number; changes: readonly DocumentChangeAt[] }>;
  /** All documents of a revision. */
  documentsAt(revision: number): Promise<readonly AnyDocument[]>;
  /** What a revision changed, with the form before it. */
  changesOf(revision: number): Promise<readonly (DocumentChangeAt & { readonly before: AnyDocument | null })[]>;
  revisions(): Promise<readonly RevisionRow[]>;
  drafts(sql?: Sql): Promise<readonly Draft[]>;
  saveDraft(sql: Sql, draft: DocumentChangeAt, actor: string | null): Promise<void>;
  dropDraft(sql: Sql, kind: string, name: string): Promise<void>;
  dropAllDrafts(sql: Sql): Promise<void>;
  /** Keeps two people from saving at once. Held to the end of the transaction. */
  lockDrafts(sql: Sql): Promise<void>;
  userIds(): Promise<ReadonlySet<string>>;
}

/** The publisher's own connection: it holds the lock that makes it the only publisher, until it is closed or lost. */
export interface PublishSession extends Sql {
  /** Runs in a transaction. `lockTimeout`: milliseconds to wait for any lock in it. */
  transaction<T>(lockTimeout: number, work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Runs one statement outside of any transaction; `lockTimeout` 0 waits without end. */
  run(sql: string, lockTimeout: number): Promise<void>;
  close(): Promise<void>;
}

/** Where a publish is kept while it goes on. */
export interface PublishStore {
  /** Opens the publisher's connection. undefined: another publisher is at work (with `wait`: waits for it). */
  open(wait: boolean): Promise<PublishSession | undefined>;
  /** Publishes that were interrupted, oldest first. */
  unfinished(sql: Sql): Promise<readonly PublishRow[]>;
  begin(sql: Sql, publish: Omit<PublishRow, 'status'>): Promise<void>;
  /** Replaces the planned steps: a resumed publish is planned again. */
  plan(sql: Sql, publish: string, steps: readonly DdlStep[]): Promise<void>;
  /** Steps after the switch that are still to be taken. */
  remaining(sql: Sql, publish: string): Promise<readonly StepRow[]>;
  mark(sql: Sql, publish: string, position: number, state: 'building' | 'valid' | 'failed'): Promise<void>;
  /** Takes the fence exclusively: no write goes on beside the rest of the transaction. */
  fence(sql: Sql): Promise<void>;
  /** Makes the revision the published one: documents, drafts that are done with, things to drop later, word to every process. */
  switch(sql: Sql, publish: PublishRow, later: readonly DdlStep[]): Promise<void>;
  finish(sql: Sql, publish: string, outcome: 'done' | 'failed', error?: string): Promise<void>;
  /** Things whose time to be dropped has come. */
  due(sql: Sql): Promise<readonly LaterDrop[]>;
  dropped(sql: Sql, id: string): Promise<void>;
}
