export * from './documents/index.js';
export * from './model.js';
