import { Type, type Static } from '@sinclair/typebox';
import type { FieldModel } from '../../../model.js';
import { name, optional, shape, word } from '../../schema.js';
import { common } from '../common.js';
import { viewType } from '../view-type.js';

const schema = shape({
  ...common,
  type: Type.Literal('calendar'),
  start: name,
  end: optional(name),
  allDay: optional(name),
  color: optional(name),
  scale: optional(word('month', 'week', 'day')),
});

/**
 * Records as events in a calendar, from `start` to `end`; without an end, or without a value in it, at `start`. Where
 * `allDay`, a flag, is set, times do not count. `color` is a picklist. A calendar opens with `scale`: a month.
 */
export type CalendarView = Static<typeof schema>;

export const calendar = viewType<CalendarView>({
  type: 'calendar',
  schema,
  check(view, module, checker) {
    const find = (key: 'start' | 'end' | 'allDay' | 'color'): FieldModel | undefined =>
      view[key] === undefined ? undefined : checker.field(module, view[key], `/${key}`);
    const refuse = (code: Parameters<typeof checker.report>[0], key: string, { name: field }: FieldModel): void =>
      checker.report(code, `/${key}`, { field });
    const [start, end, allDay, color] = [find('start'), find('end'), find('allDay'), find('color')];
    if (start && !start.type.time) refuse('not_a_time', 'start', start);
    if (end && !end.type.time) refuse('not_a_time', 'end', end);
    else if (end && start?.type.time && end.type.time !== start.type.time) refuse('another_time', 'end', end);
    if (allDay && allDay.type.valueSchema(allDay.settings)['type'] !== 'boolean')
      refuse('not_a_flag', 'allDay', allDay);
    if (color && !color.type.choices) refuse('not_a_colour', 'color', color);
  },
});
