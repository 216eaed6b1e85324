import { fail, fault, ok, type Result } from '@mokuai/kernel';
import type { NumberingSegment } from '@mokuai/definition';

/** How a sequence counts, with every setting given. */
export interface Sequence {
  readonly digits: number;
  readonly start: number;
  readonly step: number;
  readonly overflow: 'grow' | 'stop' | 'restart';
}

type SequenceSegment = Extract<NumberingSegment, { type: 'sequence' }>;

/** The settings of a sequence segment with their defaults. */
export const sequenceOf = (segment: SequenceSegment): Sequence => ({
  digits: segment.digits ?? 1,
  start: segment.start ?? 1,
  step: segment.step ?? 1,
  overflow: segment.overflow ?? 'grow',
});

/** How many numbers fit into the digits; what comes after them is decided by `overflow`. */
export const capacityOf = ({ digits, start, step }: Sequence): number =>
  Math.max(0, Math.floor((10 ** digits - 1 - start) / step) + 1);

/**
 * A counter's value as text: filled up with zeros. Counters only ever go up; what the number is after the last one that fits
 * is decided here. Fails with `numbering_exhausted` where the sequence has to stop.
 */
export function sequenceText(sequence: Sequence, value: number): Result<string> {
  const { digits, start, step, overflow } = sequence;
  const capacity = capacityOf(sequence);
  // Whole turns also where the step was changed while the rule was in use.
  const turn = Math.trunc((value - start) / step);
  if (overflow === 'stop' && turn >= capacity) return fail(fault('numbering_exhausted'));
  const shown = overflow === 'restart' && capacity > 0 ? start + (turn % capacity) * step : value;
  return ok(String(shown).padStart(digits, '0'));
}
