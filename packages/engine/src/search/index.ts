export { initialsOf } from './initials.js';
export type { SearchSession, SearchStore } from './ports.js';
export { SearchStates } from './search-states.js';
export { WordMaker, type WordMakerPorts } from './word-maker.js';
