export { openFiles, type Bucket, type FilesOptions } from './open-files.js';
