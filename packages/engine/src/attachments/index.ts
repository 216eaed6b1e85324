export * from './attachments.js';
export { MEGABYTE, tooLarge, type FileLimits } from './file-limits.js';
export * from './field-files.js';
export * from './ports.js';
export type { Upload } from './take-in.js';
