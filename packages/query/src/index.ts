export * from './read/index.js';
export * from './write/index.js';
export * from './ddl/index.js';
export * from './search/index.js';
export {
  alikeStatement,
  keysStatement,
  lockKeysStatement,
  sameKeyStatement,
  supposedKeysStatement,
  type KeysRow,
} from './duplicates/index.js';
