export { OptionsShow as Show } from '../shared/OptionsShow.js';
