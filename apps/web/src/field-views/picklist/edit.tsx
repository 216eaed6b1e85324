export { OptionEdit as Edit } from '../shared/options.js';
