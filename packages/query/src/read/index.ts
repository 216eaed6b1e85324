export { contextFor, contextOf, type Row, type SqlContext } from './context.js';
export { readableFields, recordJson, recordProjection, type Expansion, type Shown } from './projection.js';
export { isVisible, reachable } from './visible.js';
export type { AllowedQuery } from './allow.js';
export type { ReadInput } from './given.js';
export type { HistoryRow } from './history.js';
export { MAX_LIMIT } from './parse-list.js';
export type { ListRead, ListRow } from './read-list.js';
export { ReadRoad, type HistoryRead } from './read-road.js';
