import type { ApiRecord, ApprovalDetail } from '@mokuai/contract';

/** While an approval runs, only who is to decide may change the record. */
export const isLocked = (record: ApiRecord, approval: ApprovalDetail | undefined): boolean =>
  record.approval_status === 'pending' && !approval?.actions.includes('approve');
