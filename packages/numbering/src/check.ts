import { fault, pointer, type Fault } from '@mokuai/kernel';
import type { NumberingDocument } from '@mokuai/definition';
import { showsPeriod, unknownToken } from './date-format.js';
import { capacityOf, sequenceOf } from './sequence.js';

/**
 * What the schema of a numbering rule cannot say: exactly one sequence, with room for at least one number; date formats
 * of known tokens; and whatever the sequence begins anew for (a period, a scope) is seen in the number, which would repeat otherwise.
 */
export function checkNumbering({ segments }: NumberingDocument): readonly Fault[] {
  const faults: Fault[] = [];
  const formats: string[] = [];
  for (const [index, segment] of segments.entries()) {
    if (segment.type !== 'date') continue;
    formats.push(segment.format);
    const unknown = unknownToken(segment.format);
    if (unknown !== undefined)
      faults.push(fault('unknown_date_token', pointer('/segments', index, 'format'), { token: unknown }));
  }
  const places = [...segments.keys()].filter((index) => segments[index]!.type === 'sequence');
  if (places.length !== 1) return [...faults, fault('one_sequence', '/segments')];

  const [place] = places as [number];
  const at = pointer('/segments', place);
  const counter = segments[place]!;
  if (counter.type !== 'sequence') return faults;
  const sequence = sequenceOf(counter);
  if (sequence.overflow !== 'grow' && capacityOf(sequence) < 1)
    faults.push(fault('no_number_fits', pointer(at, 'digits')));
  const { reset = 'never', scope = [] } = counter;
  if (reset !== 'never' && !showsPeriod(formats, reset)) faults.push(fault('period_not_shown', pointer(at, 'reset')));
  const shown = new Set(segments.flatMap((segment) => (segment.type === 'field' ? [segment.field] : [])));
  for (const [index, field] of scope.entries())
    if (!shown.has(field)) faults.push(fault('scope_not_shown', pointer(at, 'scope', index), { field }));
  return faults;
}
