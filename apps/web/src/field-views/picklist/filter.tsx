export { OptionOne as One, OptionList as List } from '../shared/options.js';
