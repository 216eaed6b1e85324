export { createIdempotencyStore } from './idempotency-store.js';
export { IdempotencyMigration, IdempotentWorkMigration } from './migration.js';
