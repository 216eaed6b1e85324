export { OptionOne as One, OptionList as List } from '../shared/option-inputs.js';
