import type { NodeKind } from '../node-kind.js';
import { openApprove, type ApproveNode } from './open.js';

/** Asks people for a decision. `any`: the first one settles; `all`: everybody must approve. One rejection rejects. */
export const approve: NodeKind<ApproveNode> = {
  type: 'approve',
  ask(node) {
    const empty = node.onEmpty ?? { do: 'refuse' };
    return {
      kind: 'people',
      rules: node.approvers,
      fallback: empty.do === 'assign' ? [{ type: 'users', users: empty.users }] : [],
      needs: {
        manager: node.onSelf === 'manager',
        departmentHead: node.onSelf === 'department_head',
        admins: empty.do === 'admin' || empty.do === 'refuse',
      },
    };
  },
  open: openApprove,
  verdict(node, visit) {
    const own = visit.tasks.filter((t) => t.before === null);
    return node.mode === 'any' ? own.some((t) => t.state === 'approved') : own.every((t) => t.state === 'approved');
  },
  fields: (node) => Object.keys(node.fields ?? {}),
};
