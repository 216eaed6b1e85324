export { DepartmentOne as One } from '../shared/DepartmentOne.js';
export { RecordList as List } from '../shared/record-inputs.js';
