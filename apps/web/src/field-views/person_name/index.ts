import type { FieldView } from '../field-view.js';
import { nameWords } from './name-words.js';
import { Show } from './show.js';

export const view: FieldView = { Show, align: 'start', width: 150, words: (value) => nameWords(value) };
