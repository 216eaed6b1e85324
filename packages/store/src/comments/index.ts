import { CommentEntity } from './entities.js';

export { CommentsMigration } from './migration.js';
export { RECORD_CHANNEL, createCommentStore } from './comment-store.js';

/** The system tables of comments. */
export const COMMENTS_ENTITIES = [CommentEntity];
