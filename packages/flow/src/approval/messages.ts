import type { Predicate } from '@mokuai/expression';
import type { ApproverRule } from '@mokuai/definition';
import type { ApprovalState } from './state.js';

/** What the machine must be told before a node can be entered. */
export type Question =
  | {
      readonly kind: 'people';
      readonly rules: readonly ApproverRule[];
      /** Who stands in when the rules find nobody. */
      readonly fallback: readonly ApproverRule[];
      readonly needs: { readonly manager: boolean; readonly departmentHead: boolean; readonly admins: boolean };
    }
  | { readonly kind: 'choice'; readonly conditions: readonly (Predicate | undefined)[] };

/** The answer to a question. People are ids of active users, without repetition. */
export type Answer =
  | {
      readonly kind: 'people';
      readonly users: readonly string[];
      readonly fallback: readonly string[];
      /** The submitter's. */
      readonly manager: readonly string[];
      readonly departmentHead: readonly string[];
      readonly admins: readonly string[];
    }
  /** The first condition that holds (an absent one always does); null when none does. */
  | { readonly kind: 'choice'; readonly branch: number | null };

/** What happens to an approval. `at` is an ISO instant. */
export type ApprovalEvent =
  | { readonly type: 'answer'; readonly answer: Answer; readonly at: string }
  | {
      readonly type: 'approve' | 'reject' | 'return' | 'withdraw' | 'resubmit';
      readonly actor: string;
      readonly comment?: string;
      readonly at: string;
    }
  | {
      readonly type: 'add_signer';
      readonly actor: string;
      readonly users: readonly string[];
      readonly comment?: string;
      readonly at: string;
    };

/** The lists of workflow steps that an approval's document may hold. */
export type Hook = 'onSubmitted' | 'onApproved' | 'onRejected' | 'onReturned' | 'onWithdrawn';

/** What has to be done because of a transition, in the transaction that stores it. */
export type ApprovalCommand =
  | { readonly type: 'ask'; readonly node: string; readonly question: Question }
  /** The record's `approval_status` becomes this. */
  | { readonly type: 'status'; readonly status: ApprovalState['status'] }
  | {
      readonly type: 'notify';
      readonly about: 'task' | 'copy' | 'approved' | 'rejected' | 'returned' | 'withdrawn';
      readonly users: readonly string[];
    }
  | { readonly type: 'run'; readonly hook: Hook };

/** The row of history that a transition leaves. */
export interface Entry {
  readonly at: string;
  /** Null when the machine itself acted. */
  readonly actor: string | null;
  readonly action:
    | 'submit' | 'approve' | 'reject' | 'return' | 'withdraw' | 'resubmit' | 'add_signer'
    | 'assign' | 'pass' | 'skip' | 'branch' | 'copy' | 'nobody'; // prettier-ignore
  readonly node: string | null;
  readonly comment: string | null;
  /** Whom it concerns: those assigned, copied or added. */
  readonly users: readonly string[];
}

/** What follows from an event. */
export interface Transition {
  readonly state: ApprovalState;
  readonly commands: readonly ApprovalCommand[];
  readonly entry: Entry;
}
