import type { ApprovalNodeDocument } from '../../state.js';
import type { NodeKind } from '../node-kind.js';

type BranchNode = Extract<ApprovalNodeDocument, { type: 'branch' }>;

/** Goes down the first branch whose condition holds on the record; a branch without a condition always does. */
export const branch: NodeKind<BranchNode> = {
  type: 'branch',
  ask: (node) => ({ kind: 'choice', conditions: node.branches.map((b) => b.when) }),
  open: (_node, answer) => ({ do: 'branch', branch: answer.kind === 'choice' ? answer.branch : null }),
  branches: (node) => node.branches.map((b) => b.nodes),
};
