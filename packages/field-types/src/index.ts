export * from './field-type.js';
export * from './keywords.js';
export * from './registry.js';
export { HUES, type Option } from './shared/options.js';
export { LocalTextSchema } from './shared/settings.js';
export * from './system-fields.js';
