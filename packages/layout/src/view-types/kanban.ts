import { isReadablePath } from '../context.js';
import { effectiveViewType } from './effective-view-type.js';

/** A board is not there where what its columns are made by may not be read, or has no options any more. */
export const kanban = effectiveViewType({
  type: 'kanban',
  of(context, { groupBy, sum, order = [], hidden = [] }) {
    const field = context.module.fields.get(groupBy);
    const choices = field?.type.choices?.(field.settings);
    if (!choices || !isReadablePath(context, groupBy)) return undefined;
    const first = order.filter((option) => choices.includes(option));
    const options = [...first, ...choices.filter((option) => !first.includes(option))].filter(
      (option) => !hidden.includes(option),
    );
    return { board: { groupBy, options, sum: sum !== undefined && isReadablePath(context, sum) ? sum : null } };
  },
});
