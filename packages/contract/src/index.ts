export * from './app.js';
export * from './module.js';
export * from './records.js';
export * from './design.js';
export * from './flows.js';
export * from './comments.js';
export * from './attachments.js';
export * from './search.js';
