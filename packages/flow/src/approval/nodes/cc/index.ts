import type { ApprovalNodeDocument } from '../../state.js';
import type { NodeKind } from '../node-kind.js';

type CcNode = Extract<ApprovalNodeDocument, { type: 'cc' }>;

/** Sends a copy and goes on. Finding nobody is no obstacle. */
export const cc: NodeKind<CcNode> = {
  type: 'cc',
  ask: (node) => ({
    kind: 'people',
    rules: node.to,
    fallback: [],
    needs: { manager: false, departmentHead: false, admins: false },
  }),
  open: (_node, answer) => ({ do: 'go_on', action: 'copy', users: answer.kind === 'people' ? answer.users : [] }),
};
