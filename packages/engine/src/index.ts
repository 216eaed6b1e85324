export * from './ports.js';
export * from './auth/index.js';
export * from './app/index.js';
export * from './records/read/index.js';
export * from './flows/index.js';
export * from './notifications/index.js';
export * from './numbering/index.js';
export * from './records/write/index.js';
