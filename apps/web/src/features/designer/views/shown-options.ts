import type { KanbanView } from '@mokuai/definition';

/** The options that have a column on a board, from left to right: those that are ordered first, none that is hidden. */
export function shownOptions({ order = [], hidden = [] }: KanbanView, known: readonly string[]): readonly string[] {
  const first = order.filter((option) => known.includes(option));
  return [...first, ...known.filter((option) => !first.includes(option))].filter((option) => !hidden.includes(option));
}
