export { freePort, testCluster } from '@mokuai/embedded-postgres';
export * from './database.js';
export * from './manual-clock.js';
export { chineseFontMissing, chromiumMissing, chromiumPath, findProgram } from './programs.js';
export { png } from './png.js';
export * from './redis-server.js';
export * from './until.js';
