/** Injection token of `Flows` of `@mokuai/engine`: approvals, workflow runs, notifications. */
export const FLOWS = Symbol('Flows');
