import { DepartmentPosition, History, Idempotency, NumberCounter, Outbox, Published } from './entities.js';

export { FENCE_LOCK, RecordsMigration } from './migration.js';
export { SearchMigration } from './search-migration.js';
export { SearchOperatorsMigration } from './search-operators-migration.js';
export { TreesMigration } from './trees-migration.js';

/** The system tables of the record roads. */
export const RECORDS_ENTITIES = [Published, History, Outbox, NumberCounter, Idempotency, DepartmentPosition];
