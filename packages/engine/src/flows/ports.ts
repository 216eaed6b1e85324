import type { ApprovalDocument, StepDocument, WorkflowDocument } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import type { ApprovalState, Entry, RunState } from '@mokuai/flow';
import type { Fault, ProblemCode } from '@mokuai/kernel';
import type { Sql } from '../ports.js';
import type { PlacementRequest } from '../records/placement/request.js';

/** `{field: [old, new]}` of API values. */
export type Changes = Readonly<Record<string, readonly [old: Json, now: Json]>>;

/** What the outbox says about a record, as the write road wrote it. */
export interface RecordEvent {
  readonly op: 'create' | 'update' | 'delete' | 'restore';
  readonly version: number;
  readonly revision: number;
  readonly actor: string | null;
  /** How many workflows deep the write was; 0 for a person's. */
  readonly depth: number;
  readonly changes: Changes;
}

/** One row of the outbox. */
export type OutboxRow = { readonly id: number; readonly attempt: number } & (
  | { readonly topic: 'record'; readonly module: string; readonly recordId: string; readonly payload: RecordEvent }
  /** Runs to be advanced, each when the one before it is over. */
  | { readonly topic: 'run'; readonly payload: { readonly runs: readonly string[] } }
  /** The same for what an approval has set off: of one record's, only the first that is not done is ever given out. */
  | { readonly topic: 'effect'; readonly recordId: string; readonly payload: { readonly runs: readonly string[] } }
  /** A user or the department tree has moved. */
  | { readonly topic: 'placement'; readonly payload: PlacementRequest }
);

/** What still has to happen: the truth behind the courier. */
export interface OutboxStore {
  /** Leases what is due to the caller: nobody else is given it for `leaseMs`, after which it is due again. */
  claim(limit: number, leaseMs: number): Promise<readonly { readonly id: number; readonly attempt: number }[]>;
  load(id: number): Promise<OutboxRow | undefined>;
  /** Adds runs to be advanced in this order. */
  addRuns(sql: Sql, runs: readonly string[]): Promise<void>;
  /** Adds runs to be advanced in this order, after whatever approvals of the record have set off before. */
  addEffects(sql: Sql, recordId: string, runs: readonly string[]): Promise<void>;
  /** Done. False: somebody else was quicker. */
  remove(sql: Sql, id: number): Promise<boolean>;
  /** Due again in so many milliseconds; null: never, a person has to look. */
  postpone(id: number, ms: number | null): Promise<void>;
  /**
   * Puts another row with this payload in its place, due in so many milliseconds: for what waits often without failing, as its
   * attempts begin anew. Nothing happens when the row is gone.
   */
  again(id: number, payload: PlacementRequest, ms: number): Promise<void>;
}

/** Why something failed, as a problem document would say it. */
export interface Failure {
  readonly code: ProblemCode;
  readonly faults: readonly Fault[];
}

/** A run as it is made. */
export interface NewRun {
  readonly id: string;
  readonly kind: 'workflow' | 'approval';
  readonly workflow: string;
  readonly module: string;
  readonly recordId: string;
  /** The outbox row that started it; a second run of the same workflow for it is not made. */
  readonly event: number | null;
  /** On whose behalf. */
  readonly actor: string | null;
  readonly depth: number;
  readonly runAs: NonNullable<WorkflowDocument['runAs']>;
  readonly changes: Changes;
  /** The steps as they were when it began: a run keeps them. */
  readonly steps: readonly StepDocument[];
  readonly state: RunState;
  readonly error: Failure | null;
}

export interface Run extends NewRun {
  readonly version: number;
}

/** What a step did, or why it could not. */
export interface StepRecord {
  readonly step: string;
  readonly type: string;
  readonly status: 'done' | 'failed';
  readonly input: Json;
  readonly output: Json;
  readonly error: Failure | null;
  readonly attempts: number;
  /** ISO instants. */
  readonly startedAt: string;
  readonly finishedAt: string;
}

/** A run in a list. */
export interface RunSummary {
  readonly id: string;
  readonly kind: 'workflow' | 'approval';
  readonly workflow: string;
  readonly module: string;
  readonly record: string;
  readonly status: RunState['status'];
  readonly depth: number;
  readonly error: Failure | null;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface RunDetail extends RunSummary {
  readonly actor: string | null;
  /** The steps as they were when it began. */
  readonly definition: readonly StepDocument[];
  readonly steps: readonly {
    readonly step: string;
    readonly type: string;
    readonly status: StepRecord['status'];
    readonly input: Json;
    readonly output: Json;
    readonly error: Failure | null;
    readonly attempts: number;
    readonly started_at: string;
    readonly finished_at: string;
  }[];
}

export interface RunFilter {
  readonly workflow?: string;
  readonly module?: string;
  readonly record?: string;
  readonly status?: string;
  readonly limit: number;
  /** Runs older than this one. */
  readonly before?: { readonly at: string; readonly id: string };
}

export interface RunStore {
  /** False: there is one for that event already. */
  insert(sql: Sql, run: NewRun): Promise<boolean>;
  load(id: string): Promise<Run | undefined>;
  /** Keeps others off the run until the transaction ends. False: it is not what it was, or somebody is at it. */
  lock(sql: Sql, id: string, version: number): Promise<boolean>;
  /** Stores a locked run's new state. */
  save(sql: Sql, id: string, state: RunState, error: Failure | null): Promise<void>;
  recordStep(sql: Sql, run: string, step: StepRecord): Promise<void>;
  list(filter: RunFilter): Promise<readonly RunSummary[]>;
  detail(id: string): Promise<RunDetail | undefined>;
}

/** An approval as it is stored. */
export interface Approval {
  readonly id: string;
  readonly module: string;
  readonly recordId: string;
  readonly title: string;
  readonly depth: number;
  /** As it was when submitted: an approval keeps it. */
  readonly document: ApprovalDocument;
  readonly state: ApprovalState;
  readonly snapshot: Readonly<Record<string, Json>>;
  readonly version: number;
  readonly submittedAt: string;
  readonly updatedAt: string;
}

/** To be decided · decided · submitted by oneself · copied to one. */
export const BOXES = ['todo', 'done', 'mine', 'cc'] as const;
export type Box = (typeof BOXES)[number];

/** A place in a box, newest first. */
export interface BoxPlace {
  readonly at: string;
  readonly id: string;
}

/** What is looked for in a box: of this module, and with a title that holds the text or by one of these submitters. */
export interface BoxFilter {
  readonly module?: string | undefined;
  readonly text?: { readonly part: string; readonly submitters: readonly string[] } | undefined;
}

export interface ApprovalStore {
  /** False: one is running for that record. */
  insert(sql: Sql, approval: Omit<Approval, 'version' | 'updatedAt' | 'submittedAt'>): Promise<boolean>;
  load(id: string): Promise<Approval | undefined>;
  /** The running approval of a record. */
  running(recordId: string): Promise<Approval | undefined>;
  /** Stores a transition. False: somebody was quicker, nothing is stored. */
  save(sql: Sql, id: string, version: number, state: ApprovalState, snapshot: Approval['snapshot']): Promise<boolean>;
  /** The tasks as they are in the state. */
  saveTasks(sql: Sql, id: string, state: ApprovalState): Promise<void>;
  addCopies(sql: Sql, id: string, users: readonly string[]): Promise<void>;
  addHistory(sql: Sql, id: string, entries: readonly Entry[]): Promise<void>;
  history(id: string): Promise<readonly Omit<Entry, 'users'>[]>;
  /** Is this person the submitter, an approver, or somebody it was copied to? */
  concerns(id: string, user: string): Promise<boolean>;
  box(user: string, box: Box, filter: BoxFilter, limit: number, before?: BoxPlace): Promise<readonly Approval[]>;
  /** The modules of what lies in a box, most first. */
  modules(user: string, box: Box): Promise<readonly { readonly name: string; readonly count: number }[]>;
  /** A record's approvals, newest first; with `concerning`, those only that concern this person (see `concerns`). */
  ofRecord(
    of: { readonly module: string; readonly recordId: string; readonly concerning: string | null },
    limit: number,
    before?: BoxPlace,
  ): Promise<readonly Approval[]>;
  counts(user: string): Promise<Readonly<Record<Box, number>>>;
}

/** Where a department stands; for row rights and conditions. */
export interface DepartmentStore {
  /** The department and all below it; none when it has no place in the tree. */
  below(id: string): Promise<readonly string[]>;
  range(id: string): Promise<{ readonly left: number; readonly right: number } | undefined>;
}
