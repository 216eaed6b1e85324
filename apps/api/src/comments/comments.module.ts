import { Module } from '@nestjs/common';
import { Comments } from '@mokuai/engine';
import { createCommentStore, createDepartmentStore, createNotificationStore } from '@mokuai/store';
import type { Platform } from '../platform/open-platform.js';
import { PLATFORM } from '../platform/tokens.js';
import { CommentsController } from './comments.controller.js';
import { COMMENTS } from './comments-token.js';

/** Comments over HTTP. */
@Module({
  controllers: [CommentsController],
  providers: [{ provide: COMMENTS, inject: [PLATFORM], useFactory: commentsOf }],
})
export class CommentsModule {}

function commentsOf({ database, models, reader, newId }: Platform): Comments {
  return new Comments({
    database,
    models,
    reader,
    newId,
    comments: createCommentStore(database),
    departments: createDepartmentStore(database),
    notifications: createNotificationStore(database),
  });
}
