import { Type, type Static } from '@sinclair/typebox';
import type { LocalText } from '@mokuai/kernel';
import type { Predicate } from '@mokuai/expression';
import { byType, flag, head, list, localText, map, name, optional, path, predicate, predicateDef, shape, whole, word, words } from '../schema.js'; // prettier-ignore
import { stepDef, steps } from '../workflow/step.js';

const users = list(words(100), { minItems: 1, maxItems: 100, uniqueItems: true });

const approver = byType(
  shape({ type: Type.Literal('users'), users }),
  shape({ type: Type.Literal('role'), role: name }),
  shape({ type: Type.Literal('manager'), level: optional(whole(1, 20)) }),
  shape({ type: Type.Literal('department_head') }),
  shape({ type: Type.Literal('field'), field: path }),
);

/** How the people of a node are found. */
export type ApproverRule = Static<typeof approver>;

const approveNode = shape({
  id: name,
  type: Type.Literal('approve'),
  label: optional(localText),
  mode: word('any', 'all'),
  approvers: list(approver, { minItems: 1, maxItems: 20 }),
  onEmpty: optional(
    Type.Unsafe<
      { readonly do: 'pass' | 'refuse' | 'admin' } | { readonly do: 'assign'; readonly users: readonly string[] }
    >({
      type: 'object',
      discriminator: { propertyName: 'do' },
      required: ['do'],
      oneOf: [shape({ do: word('pass', 'refuse', 'admin') }), shape({ do: Type.Literal('assign'), users })],
    }),
  ),
  onSelf: optional(word('self', 'skip', 'manager', 'department_head')),
  onDuplicate: optional(word('every_time', 'only_first', 'skip_consecutive')),
  fields: optional(map(word('write'))),
});

const ccNode = shape({
  id: name,
  type: Type.Literal('cc'),
  label: optional(localText),
  to: list(approver, { minItems: 1, maxItems: 20 }),
});

/** The first branch whose condition holds is gone down; one without condition always holds. */
export interface BranchNode {
  readonly id: string;
  readonly type: 'branch';
  readonly label?: LocalText;
  readonly branches: readonly {
    readonly label?: LocalText;
    readonly when?: Predicate;
    readonly nodes: readonly ApprovalNode[];
  }[];
}

/** One station of an approval. */
export type ApprovalNode = Static<typeof approveNode> | Static<typeof ccNode> | BranchNode;

const nodes = list(Type.Unsafe<ApprovalNode>({ $ref: '#/$defs/node' }), { maxItems: 50 });

const branchNode = shape({
  id: name,
  type: Type.Literal('branch'),
  label: optional(localText),
  branches: list(shape({ label: optional(localText), when: optional(predicate), nodes }), {
    minItems: 1,
    maxItems: 20,
  }),
});

export const approvalSchema = shape(
  {
    ...head('approval'),
    module: name,
    entry: optional(predicate),
    allowSelfApproval: optional(flag),
    withdraw: optional(word('never', 'before_first_action', 'until_end')),
    /** What a returned record goes through when submitted again: every node, or on from the one that returned it. */
    resubmit: optional(word('restart', 'continue')),
    nodes,
    onSubmitted: optional(steps),
    onApproved: optional(steps),
    onRejected: optional(steps),
    onReturned: optional(steps),
    onWithdrawn: optional(steps),
  },
  { $defs: { predicate: predicateDef, step: stepDef, node: byType(approveNode, branchNode, ccNode) } },
);

/** Who decides on a record, in which order, and what follows. */
export type ApprovalDocument = Static<typeof approvalSchema>;
