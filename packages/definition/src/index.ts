export * from './kinds/index.js';
export * from './model.js';
