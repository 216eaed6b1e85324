export * from './field-mask.js';
export * from './field-search.js';
export * from './field-type.js';
export * from './keywords.js';
export * from './registry.js';
export { escapeLike } from './shared/fold.js';
export { wordSearch } from './shared/search.js';
export * from './system-fields.js';
export { filesIn, type FileRules, type FileValue } from './shared/files-value.js';
