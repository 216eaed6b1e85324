export { queryRecords } from './query-records.js';
export { WireClient } from './wire-client.js';
