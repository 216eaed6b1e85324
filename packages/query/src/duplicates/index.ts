export {
  alikeStatement,
  keysStatement,
  lockKeysStatement,
  sameKeyStatement,
  supposedKeysStatement,
  type KeysRow,
} from './statements.js';
