import type { EffectiveBoard } from '@mokuai/contract';
import type { KanbanView } from '@mokuai/definition';
import { isReadablePath, type EffectiveContext } from './context.js';

/** The columns of a board; undefined where the user may not read what they are made by, or what it is made by has no options any more. */
export function effectiveBoard(context: EffectiveContext, view: KanbanView): EffectiveBoard | undefined {
  const { groupBy, sum, order = [], hidden = [] } = view;
  const field = context.module.fields.get(groupBy);
  const choices = field?.type.choices?.(field.settings);
  if (!choices || !isReadablePath(context, groupBy)) return undefined;
  const first = order.filter((option) => choices.includes(option));
  const options = [...first, ...choices.filter((option) => !first.includes(option))].filter(
    (option) => !hidden.includes(option),
  );
  return { groupBy, options, sum: sum !== undefined && isReadablePath(context, sum) ? sum : null };
}
