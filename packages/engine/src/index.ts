export * from './ports.js';
export * from './auth/index.js';
