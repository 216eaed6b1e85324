import type { ApprovalDocument, StepDocument } from '@mokuai/definition';
import type { FlowItem, FlowItems } from './flow-tree.js';

/** Under which key a branch holds its cards in the document. */
export type Below = 'steps' | 'nodes';

type Stored = Omit<FlowItem, 'branches'> & { readonly branches?: readonly Readonly<Record<string, unknown>>[] };

/** A document's list as cards. */
export const itemsOf = (
  list: readonly StepDocument[] | ApprovalDocument['nodes'] | undefined,
  below: Below,
): FlowItems =>
  ((list ?? []) as readonly unknown[] as readonly Stored[]).map((one) => {
    if (!one.branches) return one as FlowItem;
    const branches = one.branches.map(({ [below]: items, ...rest }) => ({
      ...rest,
      items: itemsOf(items as readonly StepDocument[], below),
    }));
    return { ...one, branches };
  });

const stored = (items: FlowItems, below: Below): readonly unknown[] =>
  items.map((item) =>
    item.branches
      ? {
          ...item,
          branches: item.branches.map(({ items: inside, ...rest }) => ({ ...rest, [below]: stored(inside, below) })),
        }
      : item,
  );

/** Cards as a workflow keeps them. */
export const stepsOf = (items: FlowItems): readonly StepDocument[] => stored(items, 'steps') as readonly StepDocument[];

/** Cards as an approval keeps them. */
export const nodesOf = (items: FlowItems): ApprovalDocument['nodes'] =>
  stored(items, 'nodes') as ApprovalDocument['nodes'];
