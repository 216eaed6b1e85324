export { LookupShow as Show } from '../shared/LookupShow.js';
