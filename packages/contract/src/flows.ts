/**
 * An entry of `GET /api/approvals?box=todo|done|mine|cc&module=&q=&limit=&after=` → `ApprovalBox`,
 * and of `GET /api/approvals?module=&record=&limit=&after=` → `{data: ApprovalSummary[], page: {next}}`: a record's approvals, newest first.
 */
export interface ApprovalSummary {
  readonly id: string;
  readonly approval: string;
  readonly label: string;
  readonly module: string;
  readonly record: string;
  /** The record's title when it was submitted. */
  readonly title: string;
  readonly status: 'pending' | 'returned' | 'approved' | 'rejected' | 'withdrawn';
  readonly submitter: Person;
  readonly submitted_at: string;
  readonly updated_at: string;
  readonly waitingFor: readonly Person[];
  /** For optimistic acting. */
  readonly version: number;
  /** What the record's page highlights, as it was when submitted; readable fields only. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** A page of one's box: what `module` and `q` (a part of the title or of the submitter's name) leave of it. */
export interface ApprovalBox {
  readonly data: readonly ApprovalSummary[];
  /** Of whole boxes, whatever is looked for. */
  readonly counts: { readonly todo: number; readonly done: number; readonly mine: number; readonly cc: number };
  /** The modules of what lies in this box, whatever is looked for. */
  readonly modules: readonly { readonly name: string; readonly count: number }[];
  readonly page: { readonly next: string | null };
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

/**
 * `GET /api/approvals/:id`; also the answer of `submit` and of
 * `POST /api/approvals/:id/actions {action, version?, comment?, to?, users?, position?, data?}`.
 */
export interface ApprovalDetail extends ApprovalSummary {
  /** The path as far as it is known, in order; the stations of branches that were not taken, or may yet be, among it. */
  readonly path: readonly ApprovalStep[];
  readonly history: readonly {
    readonly at: string;
    readonly actor: Person | null;
    readonly action: string;
    readonly node: string | null;
    readonly comment: string | null;
  }[];
  /** The record's readable fields when it was submitted. */
  readonly snapshot: Readonly<Record<string, unknown>>;
  /** While it runs: readable fields that are not as they were submitted, `[then, now]`. */
  readonly changes: Readonly<Record<string, readonly [then: unknown, now: unknown]>>;
  /** Fields the asking user may change with an approval (`data`). */
  readonly editable: readonly string[];
  /** What the asking user may do now. */
  readonly actions: readonly ('approve' | 'reject' | 'return' | 'withdraw' | 'add_signer' | 'resubmit')[];
}

export interface ApprovalStep {
  readonly node: string;
  readonly label: string;
  readonly mode: 'any' | 'all' | null;
  /** `possible`: in a branch that is yet to be chosen · `not_taken`: in one that was not. */
  readonly state: 'done' | 'active' | 'waiting' | 'skipped' | 'rejected' | 'returned' | 'possible' | 'not_taken';
  readonly tasks: readonly {
    readonly user: Person;
    readonly state: 'open' | 'approved' | 'rejected' | 'returned' | 'waiting' | 'closed';
    readonly at: string | null;
    readonly comment: string | null;
    readonly addedBy: Person | null;
  }[];
}

/** Why a run or a step failed, in words. */
export interface RunFailure {
  readonly code: string;
  readonly message: string;
  readonly faults: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

/**
 * An entry of `GET /api/workflow-runs?workflow=&module=&record=&status=&limit=&after=` → `{data: WorkflowRun[], page: {next}}`.
 * The steps that an approval sets off are runs too: `workflow` is then `<approval>.<hook>`.
 */
export interface WorkflowRun {
  readonly id: string;
  readonly kind: 'workflow' | 'approval';
  readonly workflow: string;
  readonly module: string;
  readonly record: string;
  readonly status: 'running' | 'done' | 'failed';
  readonly depth: number;
  readonly error: RunFailure | null;
  readonly created_at: string;
  readonly updated_at: string;
}

/** `GET /api/workflow-runs/:id`; also the answer of `POST /api/workflow-runs/:id/retry`. */
export interface WorkflowRunDetail extends WorkflowRun {
  readonly actor: string | null;
  /** The steps as they were when the run began (`StepDocument`): it keeps them whatever is published later. */
  readonly definition: readonly unknown[];
  /** What was done, in the order it began. A branch says in its output which way was taken: `{branch: 0}`. */
  readonly steps: readonly {
    readonly step: string;
    readonly type: string;
    readonly status: 'done' | 'failed';
    readonly input: unknown;
    readonly output: unknown;
    readonly error: RunFailure | null;
    readonly attempts: number;
    readonly started_at: string;
    readonly finished_at: string;
  }[];
}

/**
 * `POST /api/approvals/simulate {module, approval, record, submitter}`: who would decide if the record were submitted now and
 * everybody asked approved. The draft of the approval counts, if there is one. Nothing is written.
 */
export interface ApprovalSimulation {
  /** Does the entry condition hold? The path is worked out all the same. */
  readonly enters: boolean;
  /** `refused`: nobody was found before anybody was asked, so that it could not be submitted · `returned`: nobody was found later on. */
  readonly outcome: 'approved' | 'refused' | 'returned';
  /** The node that finds nobody. */
  readonly stuckAt: string | null;
  readonly path: readonly ApprovalStep[];
}
