import type { FieldInput } from '../field-view.js';
import { Edit } from './edit.js';
import { List, One } from './filter.js';

export const input: FieldInput = { Edit, One, List };
