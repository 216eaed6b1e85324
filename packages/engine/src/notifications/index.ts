export * from './notifications.js';
export * from './ports.js';
