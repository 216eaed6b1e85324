import type { EffectiveCalendar, EffectiveModule } from '@mokuai/contract';

/** What one user may do in a calendar. */
export interface CalendarRights {
  readonly mayMove: boolean;
  readonly mayResize: boolean;
  /** May say that something takes whole days. */
  readonly mayFlag: boolean;
  readonly mayCreate: boolean;
  /** Which field keeps events where they are; undefined where it is the right to change records. */
  readonly fixed: string | undefined;
}

export function rightsOf(module: EffectiveModule, { start, end, allDay }: EffectiveCalendar): CalendarRights {
  const fieldOf = (name: string | null) => module.fields.find((field) => field.name === name);
  const writable = (name: string | null): boolean => {
    const field = fieldOf(name);
    return field !== undefined && field.writable && !field.system;
  };
  const { update } = module.can;
  const kept = !writable(start) ? start : end !== null && !writable(end) ? end : undefined;
  const mayMove = update && kept === undefined;
  return {
    mayMove,
    mayResize: mayMove && end !== null,
    mayFlag: writable(allDay),
    mayCreate: module.can.create && writable(start),
    fixed: update ? fieldOf(kept ?? null)?.label : undefined,
  };
}
