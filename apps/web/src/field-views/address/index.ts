import type { FieldView } from '../field-view.js';
import { Show } from './show.js';

export const view: FieldView = { Show, align: 'start', width: 240, wide: true, panel: true };
