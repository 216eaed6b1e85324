export { createIdempotencyStore } from './idempotency-store.js';
