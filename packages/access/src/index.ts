export * from './access.js';
export * from './actor.js';
export { covers, type Branch, type Operation, type RowScope } from './branch.js';
export { branches, branchOfRole, isUnlimited } from './branches.js';
export * from './row-condition.js';
