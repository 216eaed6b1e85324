export { RecordOne as One, RecordList as List } from '../shared/record-inputs.js';
