export { searchedFields, termsOf } from './find.js';
export { SEARCH_FUNCTIONS } from './functions.js';
export { SEARCH_OPERATORS } from './operators.js';
export {
  buildWordsStatements,
  fillWordsStatement,
  missingWordsStatement,
  type FilledWords,
  type MissingWords,
  type WordsIndex,
} from './fill.js';
export { searchStateFrom, searchStateStatement, type SearchState, type SearchStateRow } from './state.js';
