import { ok, type Result } from '@mokuai/kernel';
import type { NumberParts } from './pattern.js';
import { sequenceText } from './sequence.js';

/** A number that is not given yet, and the counter's value it would take. */
export interface PreviewedNumber {
  readonly number: string;
  readonly value: number;
  /** How the counter's value is written in it. */
  readonly sequence: string;
}

/** The whole number for a value of its counter. */
export function numberText(parts: NumberParts, value: number): Result<string> {
  const sequence = sequenceText(parts.sequence, value);
  return sequence.ok ? ok(parts.before + sequence.value + parts.after) : sequence;
}

/** The numbers of these values of the counter, as many as there are: a sequence may have to stop. Takes none. */
export function previewNumbers(parts: NumberParts, values: readonly number[]): PreviewedNumber[] {
  return values.flatMap((value) => {
    const sequence = sequenceText(parts.sequence, value);
    return sequence.ok
      ? [{ number: parts.before + sequence.value + parts.after, value, sequence: sequence.value }]
      : [];
  });
}
