export { OptionsEdit as Edit } from '../shared/option-inputs.js';
