export { LongTextEdit as Edit } from '../shared/TextEdit.js';
