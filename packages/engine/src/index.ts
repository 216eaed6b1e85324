export * from './ports.js';
export * from './auth/index.js';
export * from './app/index.js';
export * from './records/read/index.js';
export * from './flows/index.js';
export * from './notifications/index.js';
