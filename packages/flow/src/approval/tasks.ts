import type { Task, TaskState, Visit } from './state.js';

/** The visit with one task changed. */
export const withTask = (visit: Visit, id: string, change: Partial<Task>): Visit => ({
  ...visit,
  tasks: visit.tasks.map((t) => (t.id === id ? { ...t, ...change } : t)),
});

/** Opens every waiting task whose added signers have all approved. */
export function wake(visit: Visit): Visit {
  const done = (id: string): boolean => visit.tasks.filter((t) => t.before === id).every((t) => t.state === 'approved');
  return {
    ...visit,
    tasks: visit.tasks.map((t) => (t.state === 'waiting' && done(t.id) ? { ...t, state: 'open' } : t)),
  };
}

/** Ends a visit: what is still undecided is closed. */
export const close = (visit: Visit, state: Exclude<Visit['state'], 'active'>): Visit => ({
  ...visit,
  state,
  tasks: visit.tasks.map((t) => (isUndecided(t.state) ? { ...t, state: 'closed' } : t)),
});

export const isUndecided = (state: TaskState): boolean => state === 'open' || state === 'waiting';

/** Users whose task is open in `now` and was not in `before`. */
export function newlyAsked(before: Visit | undefined, now: Visit): string[] {
  const open = new Set(before?.tasks.filter((t) => t.state === 'open').map((t) => t.id));
  return [...new Set(now.tasks.filter((t) => t.state === 'open' && !open.has(t.id)).map((t) => t.user))];
}
