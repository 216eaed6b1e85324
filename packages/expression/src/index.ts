export * from './bind.js';
export * from './conditions.js';
export * from './dynamic-defaults.js';
export * from './evaluate.js';
export * from './fits.js';
export * from './parse.js';
export * from './predicate.js';
export * from './walk.js';
