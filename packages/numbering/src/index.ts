export { checkNumbering } from './check.js';
export { numberParts, type NumberingContext, type NumberParts } from './pattern.js';
export { numberText, previewNumbers, type PreviewedNumber } from './preview.js';
export { capacityOf, sequenceOf, sequenceText, type Sequence } from './sequence.js';
