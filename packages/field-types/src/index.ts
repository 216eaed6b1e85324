export * from './field-type.js';
export * from './keywords.js';
export * from './registry.js';
export * from './system-fields.js';
