import { Edit as One } from '../url/edit.js';
import { valuesEdit } from '../shared/values-edit.js';

export const Edit = valuesEdit(One);
