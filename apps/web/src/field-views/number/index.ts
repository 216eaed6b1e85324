import type { FieldView } from '../field-view.js';
import { Edit } from './edit.js';
import { List, One } from './filter.js';
import { Show } from './show.js';

export const view: FieldView = { Show, Edit, One, List, align: 'end', width: 120, card: 'amount' };
