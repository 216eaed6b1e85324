import type { OrderKey } from './order.js';

/**
 * Conditions that together hold for exactly the rows of a page and those behind it, no two of them for the same row.
 * Each can be answered from an index in order, which one condition with OR cannot.
 */
export interface PageConditions {
  readonly pieces: readonly string[];
  /** Holds for rows that come after those of all pieces. */
  readonly rest: string | undefined;
}

/**
 * The first page. A first key of another table is found by that table's index only in an inner join, which
 * the condition that it be filled makes of the outer one.
 */
export function firstPage([first]: readonly OrderKey[]): PageConditions {
  if (!first?.joined) return { pieces: [''], rest: undefined };
  const [filled, empty] = [`${first.sql} IS NOT NULL`, `${first.sql} IS NULL`];
  return first.descending ? { pieces: [empty], rest: filled } : { pieces: [filled], rest: empty };
}

/**
 * The page after a given row. A row comparison never holds for NULLs (they come last ascending, first descending),
 * so these need conditions of their own.
 * @param isNull which of the given row's keys are NULL; the last key (the id) never is
 */
export function pageAfter(
  keys: readonly OrderKey[],
  isNull: readonly boolean[],
  placeholder: (index: number) => string,
): PageConditions {
  const { pieces, rest } = after(0);
  return { pieces: pieces.map((conjuncts) => conjuncts.join(' AND ')), rest };

  function after(i: number): { pieces: string[][]; rest: string | undefined } {
    const key = keys[i];
    if (!key) return { pieces: [], rest: undefined };
    if (isNull[i])
      return { pieces: within(i, `${key.sql} IS NULL`), rest: key.descending ? `${key.sql} IS NOT NULL` : undefined };
    const rest = hasNullTail(key) ? `${key.sql} IS NULL` : undefined;
    if (comparesAsRow(i)) return { pieces: [rowComparison(i), ...nullTails(i + 1, [equal(i)])], rest };
    const beyond = `${key.sql} ${key.descending ? '<' : '>'} ${placeholder(i)}`;
    return { pieces: [...within(i, equal(i)), [beyond]], rest };
  }

  /** The rows after the given one that have the same i-th key. */
  function within(i: number, same: string): string[][] {
    const { pieces, rest } = after(i + 1);
    return [...pieces, ...(rest ? [[rest]] : [])].map((conjuncts) => [same, ...conjuncts]);
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
