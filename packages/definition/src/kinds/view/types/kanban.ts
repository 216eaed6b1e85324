import { pointer as at } from '@mokuai/kernel';
import { Type, type Static } from '@sinclair/typebox';
import { list, name, optional, shape } from '../../schema.js';
import { common } from '../common.js';
import { viewType } from '../view-type.js';

const options = list(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 200, uniqueItems: true });

const schema = shape({
  ...common,
  type: Type.Literal('kanban'),
  groupBy: name,
  sum: optional(name),
  order: optional(options),
  hidden: optional(options),
});

/**
 * Records as cards in a column for each option of `groupBy`: those of `order` first, the others as the field has them,
 * without those that are `hidden`. `sum` is added up above each column.
 */
export type KanbanView = Static<typeof schema>;

export const kanban = viewType<KanbanView>({
  type: 'kanban',
  schema,
  check(view, module, checker) {
    const field = checker.field(module, view.groupBy, '/groupBy');
    const choices = field?.type.choices?.(field.settings);
    if (field && !choices) checker.report('not_groupable', '/groupBy', { field: view.groupBy });
    const sum = view.sum === undefined ? undefined : checker.field(module, view.sum, '/sum');
    if (sum && !sum.type.summable) checker.report('not_summable', '/sum', { field: sum.name });
    for (const key of ['order', 'hidden'] as const)
      view[key]?.forEach((option, index) => {
        if (choices && !choices.includes(option)) checker.report('not_an_option', at(at('', key), index));
      });
    if (choices?.every((option) => view.hidden?.includes(option))) checker.report('nothing_shown', '/hidden');
  },
});
