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
}

/** Slot names of the n-th counter that a statement takes. Counters are given sorted by (rule, scope, period). */
export const counterSlot = (n: number, part: 'rule' | 'scope' | 'period' | 'before' | 'after'): string =>
  `counter${n}.${part}`;

/** CTEs `counter0`, `counter1`, … that take the counters in this order, once `go` holds in CTE `verdict`. */
export function counterCtes(shapes: readonly CounterShape[], slots: Slots): string[] {
  return shapes.map((shape, n) => {
    const key = (['rule', 'scope', 'period'] as const).map((part) => slots.at(counterSlot(n, part), 'text'));
    const first = shape.start + shape.step;
    // Waiting for the counter before is what keeps two statements from taking two counters crosswise.
    const after = n === 0 ? '' : `, counter${n - 1}`;
    const limit = 10 ** shape.digits;
    const next =
      shape.overflow === 'restart'
        ? `CASE WHEN c.next >= ${limit} THEN ${first} ELSE c.next + ${shape.step} END`
        : `c.next + ${shape.step}`;
    return `counter${n} AS (
      INSERT INTO system.number_counter AS c (rule, scope, period, next)
      SELECT ${key.join(', ')}, ${first} FROM verdict${after} WHERE verdict.go
      ON CONFLICT (rule, scope, period) DO UPDATE SET next = ${next}
      RETURNING c.next - ${shape.step} AS value)`;
  });
}

/** The number itself as text. A sequence that must stop at its last number raises `numbering_exhausted`. */
export function counterText(shape: CounterShape, n: number, slots: Slots): string {
  const value = `(SELECT value FROM counter${n})`;
  const digits = `lpad(${value}::text, greatest(${shape.digits}, length(${value}::text)), '0')`;
  const text = `${slots.at(counterSlot(n, 'before'), 'text')} || ${digits} || ${slots.at(counterSlot(n, 'after'), 'text')}`;
  if (shape.overflow !== 'stop') return text;
  return `CASE WHEN ${value} < ${10 ** shape.digits} THEN ${text} ELSE system.refuse(${literal('numbering_exhausted')}) END`;
}
