export { TextOne as One, TextList as List } from '../shared/operands.js';
