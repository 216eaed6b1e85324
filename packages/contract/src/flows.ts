/**
 * An entry of `GET /api/approvals?box=todo|done|mine|cc&limit=&after=` → `{data: ApprovalSummary[], counts: {todo, done, mine, cc}, page: {next}}`,
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
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** `GET /api/approvals/:id`; also the answer of `submit` and of an action. */
export interface ApprovalDetail extends ApprovalSummary {
  /** For optimistic acting: `POST /api/approvals/:id/actions {action, version?, comment?, to?, users?, position?}`. */
  readonly version: number;
  /** The path as far as it is known, in order. */
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
  /** What the asking user may do now. */
  readonly actions: readonly ('approve' | 'reject' | 'return' | 'withdraw' | 'add_signer' | 'resubmit')[];
}

export interface ApprovalStep {
  readonly node: string;
  readonly label: string;
  readonly mode: 'any' | 'all' | null;
  readonly state: 'done' | 'active' | 'waiting' | 'skipped' | 'rejected' | 'returned';
  readonly tasks: readonly {
    readonly user: Person;
    readonly state: 'open' | 'approved' | 'rejected' | 'returned' | 'waiting' | 'closed';
    readonly at: string | null;
    readonly comment: string | null;
    readonly addedBy: Person | null;
  }[];
}
