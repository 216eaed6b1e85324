export * from './field-type.js';
export * from './registry.js';
