import type { ApprovalDocument } from '@mokuai/definition';
import type { Tree } from '../../tree.js';
import type { ApprovalNodeDocument } from '../state.js';
import { approve } from './approve/index.js';
import { branch } from './branch/index.js';
import { cc } from './cc/index.js';
import type { NodeKind } from './node-kind.js';

/** Every kind of node. A new one is a folder and a line here. */
export const NODE_KINDS = [approve, branch, cc] as unknown as readonly NodeKind[];

const byType = new Map(NODE_KINDS.map((kind) => [kind.type, kind]));

/** The kind of a node. Documents are checked when published, so there always is one. */
export function kindOf(node: ApprovalNodeDocument): NodeKind {
  const kind = byType.get(node.type);
  if (!kind) throw new Error(`no approval node kind "${node.type}"`);
  return kind;
}

/** The approval's nodes as a tree to walk. */
export const nodeTree = (document: ApprovalDocument): Tree<ApprovalNodeDocument> => ({
  root: document.nodes,
  branch: (node, index) => kindOf(node).branches?.(node)[index] ?? [],
});
