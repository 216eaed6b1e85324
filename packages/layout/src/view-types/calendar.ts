import { isReadablePath } from '../context.js';
import { effectiveViewType } from './effective-view-type.js';

export const calendar = effectiveViewType({
  type: 'calendar',
  of(context, { start, end, allDay, color, scale = 'month' }) {
    const seen = (name: string | undefined): string | null =>
      name !== undefined && isReadablePath(context, name) ? name : null;
    const time = context.module.fields.get(start)?.type.time;
    if (!time || seen(start) === null) return undefined;
    return { calendar: { start, end: seen(end), time, allDay: seen(allDay), color: seen(color), scale } };
  },
});
