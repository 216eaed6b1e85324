import type { ApprovalDocument } from '@mokuai/definition';
import { after, nodeAt } from '../tree.js';
import { kindOf, nodeTree } from './nodes/registry.js';
import { isOver, type ApprovalNodeDocument, type ApprovalState, type Visit } from './state.js';

/** One step of the way an approval went and will go. `visit` is absent for what is still to come. */
export interface PathStep {
  readonly node: ApprovalNodeDocument;
  readonly visit: Visit | undefined;
}

/** The nodes passed in this round, the present one, and those that are sure to follow (branches are not guessed). */
export function pathOf(document: ApprovalDocument, state: ApprovalState): PathStep[] {
  const tree = nodeTree(document);
  const byId = new Map(allApprovalNodes(document).map((n) => [n.id, n]));
  const steps: PathStep[] = state.visits
    .filter((v) => v.round === state.round)
    .map((visit) => ({ node: byId.get(visit.node)!, visit }));
  if (isOver(state)) return steps;
  for (let place = state.position; place !== null; place = after(tree, place)) {
    const node = nodeAt(tree, place)!;
    const present = place === state.position && state.visits.at(-1)?.node === node.id;
    if (!present && !kindOf(node).branches) steps.push({ node, visit: undefined });
  }
  return steps;
}

/** Every node of an approval, those in branches included. */
export function allApprovalNodes(document: ApprovalDocument): ApprovalNodeDocument[] {
  const list = (nodes: readonly ApprovalNodeDocument[]): ApprovalNodeDocument[] =>
    nodes.flatMap((n) => [n, ...(kindOf(n).branches?.(n) ?? []).flatMap(list)]);
  return list(document.nodes);
}

/** Fields of the record that a person with an open task may edit now. */
export function openFields(document: ApprovalDocument, state: ApprovalState): readonly string[] {
  const node = state.status === 'pending' && state.position ? nodeAt(nodeTree(document), state.position) : undefined;
  return node ? (kindOf(node).fields?.(node) ?? []) : [];
}
