export * from './comments.js';
export * from './ports.js';
