export { createDatabase, type DatabaseOptions, type PgDatabase } from './pool/database.js';
export { listen, type Listener, type ListenerOptions } from './pool/listener.js';
export { FENCE_LOCK } from './records/index.js';
export { ENTITIES, openDataSource, runMigrations } from './migrations.js';
export { createAuthStore } from './auth/index.js';
export * from './flows/index.js';
export * from './notifications/index.js';
export { RECORD_CHANNEL, createCommentStore } from './comments/index.js';
export { createSearchStore } from './search/index.js';
export { createSavedViewStore } from './views/index.js';
export { createAttachmentStore } from './attachments/index.js';
export * from './files/index.js';
export { openPictures, type PictureLimits } from './pictures/index.js';
export { createCounterStore } from './numbering/index.js';
export {
  createDefinitionStore,
  createPackageStore,
  createPublishStore,
  createTemplateStore,
} from './definitions/index.js';
export { createIdempotencyStore } from './idempotency/index.js';
