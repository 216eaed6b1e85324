export { hashSql, keySql } from './keys.js';
export {
  keysStatement,
  lockKeysStatement,
  sameKeyStatement,
  supposedKeysStatement,
  type KeysRow,
} from './statements.js';
