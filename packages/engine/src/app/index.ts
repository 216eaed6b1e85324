export { appInfo, type Badges } from './app-info.js';
export { contextOf, EffectiveModules, type Tagged } from './effective-modules.js';
export { RecordSearch, type RecordSearchPorts, type SearchInput } from './record-search.js';
export { rightsTo } from './rights-view.js';
