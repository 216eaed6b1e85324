import type { WorkflowRunDetail } from '@mokuai/contract';
import type { CardRun } from '../canvas/canvas-model.js';
import { findItem, type FlowItems, type FlowPlace } from '../tree/flow-tree.js';

type StepRun = WorkflowRunDetail['steps'][number];

/** What a run did, as its cards and lines show it. */
export interface Replay {
  readonly stepOf: (id: string) => StepRun | undefined;
  readonly stateOf: (id: string) => CardRun['state'];
  /** The branch that was taken at a card; null: none, undefined: it was not asked. */
  readonly takenOf: (id: string) => number | null | undefined;
  /** Did the run go through the gap? */
  readonly passed: (place: FlowPlace) => boolean;
}

/** Reads a run's way from what its steps left behind. */
export function replayOf(items: FlowItems, run: Pick<WorkflowRunDetail, 'status' | 'steps'>): Replay {
  const steps = new Map(run.steps.map((step) => [step.step, step]));
  const takenOf = (id: string): number | null | undefined => {
    const step = steps.get(id);
    if (step?.status !== 'done') return undefined;
    return (step.output as { readonly branch?: number | null } | null)?.branch;
  };
  const listAt = (parent: FlowPlace['parent']): FlowItems =>
    parent === null ? items : (findItem(items, parent.id)?.item.branches?.[parent.branch]?.items ?? []);
  const passed = ({ parent, index }: FlowPlace): boolean => {
    if (parent !== null && takenOf(parent.id) !== parent.branch) return false;
    const list = listAt(parent);
    const next = list[index];
    if (next) return steps.has(next.id);
    const before = list[index - 1];
    if (before && steps.get(before.id)?.status !== 'done') return false;
    if (parent === null) return run.status === 'done';
    const outer = findItem(items, parent.id)?.place;
    return outer !== undefined && passed({ parent: outer.parent, index: outer.index + 1 });
  };
  return { stepOf: (id) => steps.get(id), stateOf: (id) => steps.get(id)?.status ?? 'unvisited', takenOf, passed };
}
