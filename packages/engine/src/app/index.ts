export { appInfo, type Badges } from './app-info.js';
export { contextOf, EffectiveModules } from './effective-modules.js';
export { RecordSearch, type RecordSearchPorts, type SearchInput } from './record-search.js';
export { rightsTo } from './rights-view.js';
export type { Tagged } from './text-cache.js';
