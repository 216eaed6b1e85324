import { floors } from './floors.mjs';

/** The house's own ESLint plugin. */
export default { meta: { name: 'mokuai' }, rules: { floors } };
