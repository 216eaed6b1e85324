import type { ApprovalDocument } from '@mokuai/definition';

/** What an approval can come to: each may set off steps. */
export const OUTCOMES = [
  'onSubmitted',
  'onApproved',
  'onRejected',
  'onReturned',
  'onWithdrawn',
] as const satisfies readonly (keyof ApprovalDocument)[];

export type Outcome = (typeof OUTCOMES)[number];
