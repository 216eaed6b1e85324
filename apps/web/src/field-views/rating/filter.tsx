export { NumberOne as One, NumberList as List } from '../shared/operands.js';
