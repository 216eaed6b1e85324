export * from './attachments.js';
export { MEGABYTE, tooLarge, type FileLimits } from './file-limits.js';
export * from './ports.js';
