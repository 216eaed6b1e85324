import type { AnyDocument, Kind } from '@mokuai/definition';
import type { Fault, LocalText, ProblemCode } from '@mokuai/kernel';
import type { DdlPhase, DdlStep, KeptPlace, TakeBack } from '@mokuai/query';
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
  /** What new fields and modules get of what was kept, with its id there. */
  readonly takeBack: readonly (TakeBack & { readonly id: string })[];
  /** running: before the switch · switched: the revision is published, tidying is left. */
  readonly status: 'running' | 'switched';
  /** Somebody wants it undone: possible until the switch. */
  readonly withdrawn: boolean;
}

/** A step of a publish as it is kept. */
export interface StepRow extends Pick<DdlStep, 'module' | 'sql' | 'online' | 'unique'> {
  readonly position: number;
  readonly kind: DdlPhase;
  readonly batched: boolean;
  /** The id that the last part of a batched step ended with. */
  readonly cursor: string | null;
  readonly undo: string | null;
}

/** Where a part of a batched step begins, behind an id, and how many rows it may have. */
export interface Part {
  readonly after: string | null;
  readonly limit: number;
}

/** The id that a part ended with, and how many rows it went over. */
export interface PartDone {
  readonly last: string;
  readonly rows: number;
}

export type StepState = 'waiting' | 'building' | 'valid' | 'failed';

/** How a publish went that was refused or given up: a problem's code, and what it points at. */
export interface PublishFailure {
  readonly code: ProblemCode;
  readonly faults: readonly Fault[];
  /** The words of the database, where it refused for a reason of its own. */
  readonly detail?: string;
}

/** A publish as it is shown, at work or over. */
export interface PublishLog {
  readonly id: string;
  readonly revision: number;
  readonly message: string | null;
  readonly actor: string | null;
  readonly status: 'running' | 'switched' | 'done' | 'failed';
  readonly withdrawn: boolean;
  /** Is a publisher at work? Where none is, a publish that is not over was interrupted. */
  readonly active: boolean;
  readonly failure: PublishFailure | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly steps: readonly StepLog[];
}

export interface StepLog {
  readonly position: number;
  readonly module: string | null;
  readonly kind: DdlPhase;
  readonly online: boolean;
  readonly description: LocalText;
  readonly sql: string;
  readonly state: StepState;
  /** From 0 to 1, of a step under way that can tell. */
  readonly progress: number | null;
  /** Rows that a step has gone over, and how many there are, roughly; null where it does not go over rows one by one. */
  readonly rows: { readonly done: number; readonly total: number } | null;
  /** It cannot go on: others use what it needs. */
  readonly waiting: boolean;
  readonly batched: boolean;
  readonly error: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

/** Something that is dropped from the database once nobody can want it back. */
export interface KeptRow extends KeptPlace {
  readonly id: string;
  /** The revision that removed it. */
  readonly revision: number;
  readonly until: string;
  /** The new field, or the module, that is to take it when it is published. */
  readonly wantedAs: string | null;
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
  /** What was kept is no longer wanted for a field that a module's draft does not have. */
  saveDraft(sql: Sql, draft: DocumentChangeAt, actor: string | null): Promise<void>;
  dropDraft(sql: Sql, kind: string, name: string): Promise<void>;
  /** Throws all drafts away; what was removed since a revision is wanted again as that revision had it. */
  dropAllDrafts(sql: Sql, revision: number): Promise<void>;
  /** Keeps two people from saving at once. Held to the end of the transaction. */
  lockDrafts(sql: Sql): Promise<void>;
  userIds(): Promise<ReadonlySet<string>>;
  /** How many runs and approvals are under way, by their definition's key: `workflow/account.hello`. */
  running(): Promise<ReadonlyMap<string, number>>;
}

/** The publisher's own connection: it holds the lock that makes it the only publisher, until it is closed or lost. */
export interface PublishSession extends Sql {
  /**
   * Runs in a transaction. `lockTimeout`: milliseconds to wait for any lock in it. It is over before it is on the disk, as
   * `run` and `part` are, for its locks keep others waiting; what is written down after it takes it there.
   */
  transaction<T>(lockTimeout: number, work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Runs one statement outside of any transaction; `lockTimeout` 0 waits without end. */
  run(sql: string, lockTimeout: number): Promise<void>;
  /** The same for a part of a batched step of so many rows: undefined when there was nothing left. */
  part(sql: string, part: Part, lockTimeout: number): Promise<PartDone | undefined>;
  close(): Promise<void>;
}

/** Where a publish is kept while it goes on. */
export interface PublishStore {
  /** Opens the publisher's connection. undefined: another publisher is at work (with `wait`: waits for it). */
  open(wait: boolean): Promise<PublishSession | undefined>;
  /** Publishes that were interrupted, oldest first. */
  unfinished(sql: Sql): Promise<readonly PublishRow[]>;
  begin(sql: Sql, publish: Omit<PublishRow, 'status' | 'withdrawn'>): Promise<void>;
  /**
   * Writes down the steps that are to be taken, and gives them. A resumed publish is planned again: what was taken stays
   * written down, so that it can be taken back; a batched step that was under way goes on where it was.
   */
  plan(sql: Sql, publish: string, steps: readonly DdlStep[]): Promise<readonly StepRow[]>;
  /** Steps after the switch that are still to be taken. */
  remaining(sql: Sql, publish: string): Promise<readonly StepRow[]>;
  /** Steps that were taken or begun and can be taken back, the last one first. */
  undoable(sql: Sql, publish: string): Promise<readonly StepRow[]>;
  mark(sql: Sql, publish: string, position: number, state: StepState, error?: string): Promise<void>;
  /** A part of a batched step is done. */
  advance(sql: Sql, publish: string, position: number, done: PartDone): Promise<void>;
  isWithdrawn(sql: Sql, publish: string): Promise<boolean>;
  /** Wants a publish undone and interrupts what its publisher is at; false: it is too late. */
  withdraw(sql: Sql, publish: string): Promise<boolean>;
  /** How long each of the next statements of a transaction may wait for a lock, in milliseconds; at least for one. */
  wait(sql: Sql, lockTimeout: number): Promise<void>;
  /**
   * Takes the fence exclusively, waiting for at most so many milliseconds: no write goes on beside the rest of the transaction.
   * Names that fields give up were theirs until then.
   */
  fence(sql: Sql, lockTimeout: number): Promise<void>;
  /**
   * Makes the revision the published one: documents, drafts that are done with, things to drop later, word to every process.
   * False: it was withdrawn, and the transaction is to be given up.
   */
  switch(sql: Sql, publish: PublishRow): Promise<boolean>;
  finish(sql: Sql, publish: string, failure: PublishFailure | null): Promise<void>;
  /** The latest publishes, newest first, without their steps; or one with its steps. */
  log(sql: Sql, publish?: string): Promise<readonly PublishLog[]>;
  /** Things whose time to be dropped has come. */
  due(sql: Sql): Promise<readonly KeptRow[]>;
  /** It is gone, and what was kept within it. */
  dropped(sql: Sql, kept: KeptRow): Promise<void>;
  /** Things that are kept, the next one to be dropped first. */
  kept(sql: Sql): Promise<readonly KeptRow[]>;
  /** What a kept thing is to be taken for; nothing else of the module is for the same. null: it stays where it is. */
  want(sql: Sql, id: string, as: string | null): Promise<void>;
}
