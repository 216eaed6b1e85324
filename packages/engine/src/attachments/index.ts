export * from './attachments.js';
export { MEGABYTE, tooLarge, type FileLimits } from './file-limits.js';
export * from './field-files.js';
export type { OpenFile } from './open-file.js';
export * from './ports.js';
export { isThumbnailSize, Thumbnails, type ThumbnailSize } from './thumbnails.js';
export type { Upload } from './take-in.js';
