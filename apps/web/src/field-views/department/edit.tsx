export { RecordEdit as Edit } from '../shared/record-inputs.js';
