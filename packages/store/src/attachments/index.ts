import { AttachmentEntity, AttachmentEventEntity, UnwantedFileEntity } from './entities.js';

export { FieldFilesMigration } from './field-files-migration.js';
export { AttachmentsMigration } from './migration.js';
export { ThumbnailsMigration } from './thumbnails-migration.js';
export { createAttachmentStore } from './attachment-store.js';

/** The system tables of attachments. */
export const ATTACHMENTS_ENTITIES = [AttachmentEntity, AttachmentEventEntity, UnwantedFileEntity];
