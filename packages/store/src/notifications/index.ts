import { NotificationEntity } from './entities.js';

export { NotificationsMigration } from './migration.js';
export { createNotificationStore, NOTIFICATION_CHANNEL } from './notification-store.js';

/** The system tables of notifications. */
export const NOTIFICATIONS_ENTITIES = [NotificationEntity];
