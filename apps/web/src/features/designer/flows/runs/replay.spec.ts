import { describe, expect, it } from '@jest/globals';
import type { WorkflowRunDetail } from '@mokuai/contract';
import { UNSAID, type FlowItems, type FlowPlace } from '../tree/flow-tree.js';
import { replayOf } from './replay.js';

const step = (id: string) => ({ id, type: 'step' });
const items: FlowItems = [
  step('a'),
  { id: 'f', type: 'branch', branches: [{ when: UNSAID, items: [step('b'), step('c')] }, { items: [] }] },
  step('d'),
];
type Steps = WorkflowRunDetail['steps'];
const did = (id: string, output: unknown = null, status: 'done' | 'failed' = 'done'): Steps[number] => ({
  step: id,
  type: 'step',
  status,
  input: null,
  output,
  error: null,
  attempts: 1,
  started_at: '',
  finished_at: '',
});
const gap = (index: number, branch?: number): FlowPlace => ({
  parent: branch === undefined ? null : { id: 'f', branch },
  index,
});

describe('the way of a run', () => {
  it('ends where it failed', () => {
    const replay = replayOf(items, {
      status: 'failed',
      steps: [did('a'), did('f', { branch: 0 }), did('b', null, 'failed')],
    });
    expect(['a', 'f', 'b', 'c', 'd'].map(replay.stateOf)).toEqual(['done', 'done', 'failed', 'unvisited', 'unvisited']);
    expect(replay.takenOf('f')).toBe(0);
    expect([gap(0), gap(1), gap(0, 0)].map(replay.passed)).toEqual([true, true, true]);
    expect([gap(1, 0), gap(2, 0), gap(0, 1), gap(2), gap(3)].map(replay.passed)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('goes through empty branches, and to the end', () => {
    const replay = replayOf(items, { status: 'done', steps: [did('a'), did('f', { branch: 1 }), did('d')] });
    expect([gap(0, 1), gap(2), gap(3)].map(replay.passed)).toEqual([true, true, true]);
    expect([gap(0, 0), gap(2, 0)].map(replay.passed)).toEqual([false, false]);
  });

  it('goes on below when no branch was taken', () => {
    const replay = replayOf(items, { status: 'running', steps: [did('a'), did('f', { branch: null })] });
    expect(replay.takenOf('f')).toBeNull();
    expect([gap(1), gap(0, 0), gap(2)].map(replay.passed)).toEqual([true, false, false]);
  });
});
