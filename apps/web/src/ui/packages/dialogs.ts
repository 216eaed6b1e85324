export { ExportDialog } from './ExportDialog.js';
export { ImportDialog } from './ImportDialog.js';
export { readPackageFile } from './package-files.js';
