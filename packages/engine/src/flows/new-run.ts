import { begin, depthAllowed, MAX_DEPTH } from '@mokuai/flow';
import { fault } from '@mokuai/kernel';
import type { NewRun } from './ports.js';

/** A run before its first step; one that is too many levels deep has failed already, and says why. */
export function newRun(run: Omit<NewRun, 'state' | 'error'>): NewRun {
  const state = begin(run.steps);
  if (depthAllowed(run.depth)) return { ...run, state, error: null };
  const faults = [fault('too_many_levels', '', { max: MAX_DEPTH })];
  return { ...run, state: { ...state, status: 'failed' }, error: { code: 'too_many_levels', faults } };
}
