export { freePort, testCluster } from '@mokuai/embedded-postgres';
export * from './database.js';
export * from './manual-clock.js';
export { chromiumMissing, chromiumPath } from './programs.js';
export * from './redis-server.js';
export * from './until.js';
