import { Edit as One } from '../phone/edit.js';
import { valuesEdit } from '../shared/values-edit.js';

export const Edit = valuesEdit(One);
