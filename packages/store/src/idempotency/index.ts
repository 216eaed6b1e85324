export { createIdempotencyStore } from './idempotency-store.js';
export { IdempotencyMigration } from './migration.js';
