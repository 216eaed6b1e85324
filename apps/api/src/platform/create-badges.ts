import type { ApprovalStore, Badges, NotificationStore } from '@mokuai/engine';

/** Counts what waits for a user. */
export const createBadges = (notifications: NotificationStore, approvals: ApprovalStore): Badges => ({
  async of(userId) {
    const [unread, { todo }] = await Promise.all([notifications.unread(userId), approvals.counts(userId)]);
    return { unread, todo };
  },
});
