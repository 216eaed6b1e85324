export { RecordList as List, RecordOne as One } from '../shared/record-views.js';
