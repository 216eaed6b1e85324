import type { Actor } from '@mokuai/access';

/** Who a workflow or approval is, in the history of what it writes. */
export type Via = NonNullable<Actor['via']>;

/**
 * The engine at work: may read and write everything. History names `via`, and the person on whose behalf it was done.
 * Never made from a request.
 */
export const engineActor = (onBehalfOf: string | null = null, via?: Via): Actor => ({
  userId: onBehalfOf ?? '',
  roles: [],
  capabilities: new Set(),
  department: null,
  locale: 'en',
  timeZone: 'UTC',
  engine: true,
  ...(via ? { via } : {}),
});
