import { Module } from '@nestjs/common';
import { SavedViews } from '@mokuai/engine';
import { createSavedViewStore } from '@mokuai/store';
import type { Platform } from '../platform/open-platform.js';
import { PLATFORM } from '../platform/tokens.js';
import { SavedViewsController } from './saved-views.controller.js';
import { SAVED_VIEWS } from './saved-views-token.js';

/** Saved views over HTTP. */
@Module({
  controllers: [SavedViewsController],
  providers: [{ provide: SAVED_VIEWS, inject: [PLATFORM], useFactory: viewsOf }],
})
export class SavedViewsModule {}

function viewsOf({ database, models, reader, newId }: Platform): SavedViews {
  return new SavedViews({ models, reader, newId, views: createSavedViewStore(database) });
}
