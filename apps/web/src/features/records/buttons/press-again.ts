import type { ApiRecord } from '@mokuai/contract';
import { ApiProblem } from '../../../lib/problem.js';
import { clashesOf, type Values } from '../record-values.js';

interface Setting {
  /** What the button sets. */
  readonly values: Values;
  /** The record as it was on screen. */
  readonly opened: ApiRecord;
}

/**
 * Presses with the version on screen; where somebody changed other fields meanwhile, once more with the version that is there
 * now. Throws `stale_version` where they changed what the button sets: it is not overwritten.
 */
export async function pressAgain(
  { values, opened }: Setting,
  press: (version: number) => Promise<void>,
): Promise<void> {
  try {
    await press(opened.version);
  } catch (error) {
    const current = error instanceof ApiProblem && error.code === 'stale_version' ? error.current : undefined;
    if (!isRecord(current) || clashesOf(opened, values, current).length > 0) throw error;
    await press(current.version);
  }
}

const isRecord = (value: unknown): value is ApiRecord =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number';
