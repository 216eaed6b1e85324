import type { Json, Predicate } from '@mokuai/expression';
import type { StepDocument } from '@mokuai/definition';
import { after, first, into, nodeAt, type Position, type Tree } from '../tree.js';
import { MAX_ATTEMPTS } from './backoff.js';

/** Workflows may trigger each other this many times in a row. */
export const MAX_DEPTH = 8;

/** Where a run stands; plain JSON. */
export interface RunState {
  readonly status: 'running' | 'done' | 'failed';
  /** The step to do next; null when over. */
  readonly position: Position | null;
  /** Failed attempts at that step. */
  readonly attempts: number;
  /** What the steps done so far gave back, by step id. */
  readonly outputs: Readonly<Record<string, Json>>;
}

/** What to do next: perform a step, or find out which branch is taken. */
export type Next =
  | { readonly do: 'step'; readonly step: StepDocument }
  | { readonly do: 'choose'; readonly step: StepDocument; readonly conditions: readonly (Predicate | undefined)[] };

export type RunEvent =
  | { readonly type: 'done'; readonly output: Json }
  /** The first branch whose condition holds; null when none does. */
  | { readonly type: 'chosen'; readonly branch: number | null }
  /** `final`: trying again cannot help. */
  | { readonly type: 'failed'; readonly final: boolean }
  | { readonly type: 'retry' };

const tree = (steps: readonly StepDocument[]): Tree<StepDocument> => ({
  root: steps,
  branch: (step, index) => step.branches?.[index]?.steps ?? [],
});

/** A run that stands before its first step. One without steps is done at once. */
export function begin(steps: readonly StepDocument[]): RunState {
  return moved({ status: 'running', position: null, attempts: 0, outputs: {} }, first(tree(steps)));
}

/** What the run is waiting for; undefined when it is over. */
export function nextOf(steps: readonly StepDocument[], state: RunState): Next | undefined {
  if (state.status !== 'running' || state.position === null) return undefined;
  const step = nodeAt(tree(steps), state.position);
  if (!step) return undefined;
  return step.branches ? { do: 'choose', step, conditions: step.branches.map((b) => b.when) } : { do: 'step', step };
}

/** What an event makes of a run. Events that do not fit the state leave it as it is. */
export function advance(steps: readonly StepDocument[], state: RunState, event: RunEvent): RunState {
  if (event.type === 'retry')
    return state.status === 'failed' && state.position ? { ...state, status: 'running', attempts: 0 } : state;
  const next = nextOf(steps, state);
  if (!next) return state;
  const place = state.position!;
  switch (event.type) {
    case 'done':
      if (next.do !== 'step') return state;
      return moved(
        { ...state, outputs: { ...state.outputs, [next.step.id]: event.output } },
        after(tree(steps), place),
      );
    case 'chosen': {
      if (next.do !== 'choose') return state;
      const outputs = { ...state.outputs, [next.step.id]: { branch: event.branch } };
      return moved({ ...state, outputs }, into(tree(steps), place, event.branch));
    }
    case 'failed': {
      const attempts = state.attempts + 1;
      return { ...state, attempts, status: event.final || attempts >= MAX_ATTEMPTS ? 'failed' : 'running' };
    }
  }
}

const moved = (state: RunState, position: Position | null): RunState => ({
  ...state,
  position,
  attempts: 0,
  status: position === null ? 'done' : 'running',
});

/** May a run at this depth (1: triggered by a person's write) go ahead? */
export const depthAllowed = (depth: number): boolean => depth <= MAX_DEPTH;
