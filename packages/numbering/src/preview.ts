import { ok, type Result } from '@mokuai/kernel';
import type { NumberParts } from './pattern.js';
import { sequenceText } from './sequence.js';

/** The whole number for a value of its counter. */
export function numberText(parts: NumberParts, value: number): Result<string> {
  const sequence = sequenceText(parts.sequence, value);
  return sequence.ok ? ok(parts.before + sequence.value + parts.after) : sequence;
}

/** The next numbers from a counter's value on, as many as there are. Takes none. */
export function previewNumbers(parts: NumberParts, next: number, count: number): string[] {
  const numbers: string[] = [];
  for (let n = 0; n < count; n++) {
    const number = numberText(parts, next + n * parts.sequence.step);
    if (number.ok) numbers.push(number.value);
  }
  return numbers;
}
