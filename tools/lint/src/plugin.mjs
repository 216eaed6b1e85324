import { floors } from './floors.mjs';
import { rooms } from './rooms.mjs';
import { words } from './words.mjs';

/** The house's own ESLint plugin. */
export default { meta: { name: 'mokuai' }, rules: { floors, rooms, words } };
