export { OptionEdit as Edit } from '../shared/option-inputs.js';
