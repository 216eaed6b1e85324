import * as entities from './entities.js';

export { createDefinitionStore } from './definition-store.js';
export { FormerNamesMigration } from './former-names-migration.js';
export { PublishJournalMigration } from './journal-migration.js';
export { KeptPlacesMigration } from './kept-places-migration.js';
export { DefinitionsMigration } from './migration.js';
export { createPackageStore } from './package-store.js';
export { PackagesMigration } from './packages-migration.js';
export { createPublishStore } from './publish-store.js';
export { RowsDoneMigration } from './rows-done-migration.js';
export { createTemplateStore } from './template-store.js';

/** The system tables of definitions. */
export const DEFINITIONS_ENTITIES = Object.values(entities);
