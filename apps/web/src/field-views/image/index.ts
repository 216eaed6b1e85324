import type { FieldView } from '../field-view.js';
import { namesOf } from '../shared/file-values.js';
import { Show } from './show.js';

export const view: FieldView = { Show, align: 'start', width: 130, roomy: true, words: namesOf };
