export { RecordWriter } from './record-writer.js';
export type { RecordData, WriteDeps, WriteOptions, Written } from './types.js';
export { allowedRules } from './duplicates.js';
export type { BulkResult } from './bulk.js';
export { Idempotency, type Claim, type IdempotencyStore, type KeptAnswer, type Repeat } from './idempotency.js';
