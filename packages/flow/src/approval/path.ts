import type { ApprovalDocument } from '@mokuai/definition';
import { after, nodeAt } from '../tree.js';
import { kindOf, nodeTree } from './nodes/registry.js';
import { isOver, type ApprovalNodeDocument, type ApprovalState, type Visit } from './state.js';

/** One step of the way an approval went and will go. `visit` is absent for what is still to come, or never will. */
export interface PathStep {
  readonly node: ApprovalNodeDocument;
  readonly visit: Visit | undefined;
  /** `possible`: in a branch that is yet to be chosen · `not_taken`: in one that was not. */
  readonly way: 'sure' | 'possible' | 'not_taken';
}

/**
 * The nodes passed in this round, the present one, and those that follow. After what was taken of a branch comes what was not;
 * of one that is ahead, everything that may be.
 */
export function pathOf(document: ApprovalDocument, state: ApprovalState): PathStep[] {
  const nodes = allApprovalNodes(document);
  let steps = sureSteps(document, state);
  for (const [index, node] of nodes.entries()) {
    if (!kindOf(node).branches) continue;
    const inside = below(node).filter((n) => !kindOf(n).branches);
    const left = inside.filter((n) => !steps.some((step) => step.node === n));
    const later = new Set(nodes.slice(index + 1));
    const ahead = steps.findIndex((step) => step.node === node);
    const taken = steps.findLastIndex((step) => inside.includes(step.node));
    const next = steps.findIndex((step) => later.has(step.node));
    const end = state.status === 'approved' ? steps.length : -1;
    const place = ahead >= 0 ? ahead : taken >= 0 ? taken + 1 : next >= 0 ? next : end;
    const way = ahead >= 0 ? 'possible' : 'not_taken';
    if (place >= 0)
      steps = steps.toSpliced(place, 0, ...left.map((n) => ({ node: n, visit: undefined, way }) as const));
  }
  return steps.filter((step) => !kindOf(step.node).branches);
}

/** What was passed, where it stands, and what is sure to follow (branches are not guessed). */
function sureSteps(document: ApprovalDocument, state: ApprovalState): PathStep[] {
  const tree = nodeTree(document);
  const byId = new Map(allApprovalNodes(document).map((n) => [n.id, n]));
  const steps: PathStep[] = state.visits
    .filter((v) => v.round === state.round)
    .map((visit) => ({ node: byId.get(visit.node)!, visit, way: 'sure' }));
  if (isOver(state)) return steps;
  for (let place = state.position; place !== null; place = after(tree, place)) {
    const node = nodeAt(tree, place)!;
    const present = place === state.position && state.visits.at(-1)?.node === node.id;
    if (!present) steps.push({ node, visit: undefined, way: 'sure' });
  }
  return steps;
}

const below = (node: ApprovalNodeDocument): ApprovalNodeDocument[] =>
  (kindOf(node).branches?.(node) ?? []).flatMap((nodes) => nodes.flatMap((n) => [n, ...below(n)]));

/** Every node of an approval, those in branches included. */
export function allApprovalNodes(document: ApprovalDocument): ApprovalNodeDocument[] {
  return document.nodes.flatMap((node) => [node, ...below(node)]);
}

/** Fields of the record that a person with an open task may edit now. */
export function openFields(document: ApprovalDocument, state: ApprovalState): readonly string[] {
  const node = state.status === 'pending' && state.position ? nodeAt(nodeTree(document), state.position) : undefined;
  return node ? (kindOf(node).fields?.(node) ?? []) : [];
}
