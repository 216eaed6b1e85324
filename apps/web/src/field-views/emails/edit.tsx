import { Edit as One } from '../email/edit.js';
import { valuesEdit } from '../shared/values-edit.js';

export const Edit = valuesEdit(One);
