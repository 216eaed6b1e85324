export { RecordsEdit as Edit } from '../shared/record-inputs.js';
