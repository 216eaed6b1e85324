import { literal } from '@mokuai/kernel';
import type { Slots } from './slots.js';

/** How the sequence of a gapless number counts: what of it the statement needs to know. */
export interface CounterShape {
  /** The field that the number is for. */
  readonly field: string;
  readonly start: number;
  readonly step: number;
  readonly digits: number;
  readonly overflow: 'grow' | 'stop' | 'restart';
  /** How many numbers fit into the digits. */
  readonly capacity: number;
}

type Part = 'rule' | 'scope' | 'period' | 'before' | 'after';

/** Slot names of the n-th counter that a statement takes. Counters are given sorted by (rule, scope, period). */
export const counterSlot = (n: number, part: Part): string => `counter${n}.${part}`;

/** CTEs `counter0`, `counter1`, … that take the counters in this order, once CTE `ready` knows of no bad reference. */
export function counterCtes(shapes: readonly CounterShape[], slots: Slots): string[] {
  return shapes.map(({ start, step }, n) => {
    const key = (['rule', 'scope', 'period'] as const).map((part) => slots.at(counterSlot(n, part), 'text'));
    // Waiting for the counter before is what keeps two statements from taking two counters crosswise.
    const after = n === 0 ? '' : `, counter${n - 1}`;
    return `counter${n} AS (
      INSERT INTO system.number_counter AS c (rule, scope, period, next)
      SELECT ${key.join(', ')}, ${start + step} FROM ready${after} WHERE ready.bad = '{}'
      ON CONFLICT (rule, scope, period) DO UPDATE SET next = greatest(c.next, ${start}) + ${step}
      RETURNING c.next - ${step} AS value)`;
  });
}

/** The number itself as text, as `sequenceText` of numbering has it. A sequence that has to stop raises `numbering_exhausted`. */
export function counterText(shape: CounterShape, n: number, slots: Slots): string {
  const { start, step, digits, capacity, overflow } = shape;
  const value = `(SELECT value FROM counter${n})`;
  const shown = overflow === 'restart' ? `(${start} + (${value} - ${start}) / ${step} % ${capacity} * ${step})` : value;
  const filled = `lpad(${shown}::text, greatest(${digits}, length(${shown}::text)), '0')`;
  const text = `${slots.at(counterSlot(n, 'before'), 'text')} || ${filled} || ${slots.at(counterSlot(n, 'after'), 'text')}`;
  if (overflow !== 'stop') return text;
  const left = `(${value} - ${start}) / ${step} < ${capacity}`;
  return `CASE WHEN ${left} THEN ${text} ELSE system.refuse(${literal('numbering_exhausted')}) END`;
}
