export { DayOne as One } from '../shared/date-operands.js';
export { TextList as List } from '../shared/operands.js';
