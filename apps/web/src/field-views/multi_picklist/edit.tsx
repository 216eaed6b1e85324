export { OptionsEdit as Edit } from '../shared/options.js';
