import { filesEdit } from '../shared/files-edit.js';

export const Edit = filesEdit(false);
