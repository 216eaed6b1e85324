export { createDatabase, type DatabaseOptions, type PgDatabase } from './pool/database.js';
export { listen, type Listener, type ListenerOptions } from './pool/listener.js';
export { FENCE_LOCK } from './records/index.js';
export { ENTITIES, openDataSource, runMigrations } from './migrations.js';
export { createAuthStore } from './auth/index.js';
export * from './flows/index.js';
export * from './notifications/index.js';
export { createCounterStore } from './numbering/index.js';
