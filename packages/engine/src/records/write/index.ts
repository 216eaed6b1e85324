export { RecordWriter } from './record-writer.js';
export type { RecordData, WriteDeps, WriteOptions, Written } from './types.js';
export type { BulkResult } from './bulk.js';
export { Idempotency, type IdempotencyStore, type KeptAnswer } from './idempotency.js';
