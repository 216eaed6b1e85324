export * from './fault.js';
export * from './hash.js';
export { messages, statusOf, type ProblemCode } from './messages/index.js';
export * from './names.js';
export * from './pointer.js';
export * from './result.js';
export * from './sql.js';
export * from './text.js';
export * from './uuid.js';
