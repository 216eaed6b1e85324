import type { OrderKey } from './order.js';

/**
 * Conditions that together hold for exactly the rows after a given one, no two of them for the same row.
 * Each can be answered from an index in order, which one condition with OR cannot: a row comparison never holds for NULLs
 * (they come last ascending, first descending), so these are conditions of their own.
 * @param isNull which of the given row's keys are NULL; the last key (the id) never is
 */
export function keysetConditions(
  keys: readonly OrderKey[],
  isNull: readonly boolean[],
  placeholder: (index: number) => string,
): readonly string[] {
  return after(0).map((conjuncts) => conjuncts.join(' AND '));

  function after(i: number): string[][] {
    const key = keys[i];
    if (!key) return [];
    if (isNull[i]) {
      const within = after(i + 1).map((rest) => [`${key.sql} IS NULL`, ...rest]);
      return key.descending ? [...within, [`${key.sql} IS NOT NULL`]] : within;
    }
    if (comparesAsRow(i)) return [rowComparison(i), ...nullTails(i, [])];
    const beyond = [`${key.sql} ${key.descending ? '<' : '>'} ${placeholder(i)}`];
    const within = after(i + 1).map((rest) => [equal(i), ...rest]);
    return [...within, beyond, ...(hasNullTail(key) ? [[`${key.sql} IS NULL`]] : [])];
  }

  function comparesAsRow(from: number): boolean {
    return keys.every((key, i) => i < from || (key.descending === keys[from]!.descending && !isNull[i]));
  }

  function rowComparison(from: number): string[] {
    const rest = keys.slice(from);
    const sign = rest[0]!.descending ? '<' : '>';
    const marks = rest.map((_, i) => placeholder(from + i));
    if (rest.length === 1) return [`${rest[0]!.sql} ${sign} ${marks[0]}`];
    const whole = `(${rest.map((key) => key.sql).join(', ')}) ${sign} (${marks.join(', ')})`;
    // No index spans two tables: the first key alone lets the index of its table start at the right place.
    return rest[0]!.joined ? [`${rest[0]!.sql} ${sign}= ${marks[0]}`, whole] : [whole];
  }

  /** Ascending, the rows whose keys equal the given row's up to one that is NULL. */
  function nullTails(from: number, equals: readonly string[]): string[][] {
    const key = keys[from];
    if (!key) return [];
    const here = hasNullTail(key) ? [[...equals, `${key.sql} IS NULL`]] : [];
    return [...nullTails(from + 1, [...equals, equal(from)]), ...here];
  }

  function equal(i: number): string {
    return `${keys[i]!.sql} = ${placeholder(i)}`;
  }
}

const hasNullTail = (key: OrderKey): boolean => key.nullable && !key.descending;
