export { contextFor, contextOf, type Row, type SqlContext } from './context.js';
export { readableFields, recordJson, recordProjection, type Expansion, type Shown } from './projection.js';
export { isVisible, reachable } from './visible.js';
