import { fault, type Fault } from '@mokuai/kernel';
import type { NumberingDocument } from '@mokuai/definition';
import { capacityOf, sequenceOf } from './sequence.js';

/** What the schema of a numbering rule cannot say: exactly one sequence, with room for at least one number. */
export function checkNumbering(rule: NumberingDocument): readonly Fault[] {
  const sequences = rule.segments.flatMap((segment, index) =>
    segment.type === 'sequence' ? [{ segment, index }] : [],
  );
  if (sequences.length !== 1)
    return [fault('bad_definition', '/segments', { reason: 'a numbering rule has exactly one sequence' })];
  const [{ segment, index }] = sequences as [(typeof sequences)[number]];
  const sequence = sequenceOf(segment);
  if (sequence.overflow !== 'grow' && capacityOf(sequence) < 1)
    return [fault('bad_definition', `/segments/${index}/digits`, { reason: 'no number fits into so few digits' })];
  return [];
}
