export * from './read/index.js';
export * from './write/index.js';
export * from './ddl/index.js';
