import { Credential, SessionEntity, SignInFailure, UserPreference } from './entities.js';

export { createAuthStore } from './auth-store.js';
export { DensityMigration } from './density-migration.js';
export { TabsMigration } from './tabs-migration.js';
export { AuthMigration } from './migration.js';

/** The system tables of signing in. */
export const AUTH_ENTITIES = [Credential, SessionEntity, SignInFailure, UserPreference];
