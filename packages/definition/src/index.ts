export * from './kinds/index.js';
export * from './model.js';
export { compileModel } from './compile/model.js';
export { generatedName, RECORD_SCHEMA, tableOf } from './compile/names.js';
export { standaloneValidators } from './compile/standalone.js';
