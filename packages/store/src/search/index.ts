export { createSearchStore } from './search-store.js';
