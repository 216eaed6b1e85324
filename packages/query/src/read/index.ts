export { FORMER_NAMES } from './former-names.js';
export type { ReadInput } from './given.js';
export type { HistoryRow } from './history.js';
export type { Counted, ListKeys, ListRead } from './read-list.js';
export { ReadRoad, type HistoryRead } from './read-road.js';
