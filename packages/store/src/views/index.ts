import { SavedViewEntity } from './entities.js';

export { SavedViewsMigration } from './migration.js';
export { createSavedViewStore } from './saved-view-store.js';

/** The system tables of saved views. */
export const SAVED_VIEWS_ENTITIES = [SavedViewEntity];
