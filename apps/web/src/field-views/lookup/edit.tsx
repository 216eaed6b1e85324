export { RecordEdit as Edit } from '../shared/record-views.js';
