import type { ApprovalDocument } from '@mokuai/definition';
import type { Answer, Entry, Question } from '../messages.js';
import type { ApprovalNodeDocument, ApprovalState, Visit } from '../state.js';

/** A person a node wants a decision from. */
export interface Wanted {
  readonly user: string;
  /** Counts as approved already, because the same person approved before. */
  readonly automatic: boolean;
}

/** What becomes of a node once its question is answered. */
export type Opening =
  /** People are asked; the machine makes their tasks. */
  | { readonly do: 'assign'; readonly wanted: readonly Wanted[] }
  /** Nothing to wait for. */
  | {
      readonly do: 'go_on';
      readonly action: Extract<Entry['action'], 'pass' | 'skip' | 'copy'>;
      readonly users: readonly string[];
    }
  | { readonly do: 'branch'; readonly branch: number | null }
  /** Nobody can decide: a submission is refused, a running approval goes back to its submitter. */
  | { readonly do: 'nobody' };

export interface NodeContext {
  readonly document: ApprovalDocument;
  readonly state: ApprovalState;
}

/** A kind of approval node: one folder. Pure; `verdict` only for kinds that assign. */
export interface NodeKind<N extends ApprovalNodeDocument = ApprovalNodeDocument> {
  readonly type: N['type'];
  /** What must be known to enter the node. */
  ask(node: N, context: NodeContext): Question;
  open(node: N, answer: Answer, context: NodeContext): Opening;
  /** Are the decisions so far enough to go on? A rejection needs no verdict: it always rejects. */
  verdict?(node: N, visit: Visit): boolean;
  /** The lists a node holds, one per branch. */
  branches?(node: N): readonly (readonly ApprovalNodeDocument[])[];
  /** Fields of the record that people with an open task here may edit. */
  fields?(node: N): readonly string[];
}
