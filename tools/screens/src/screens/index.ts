import type { Screen } from '../screen.js';
import { ADMIN } from './admin.js';
import { APPROVALS } from './approvals.js';
import { DESIGNER } from './designer.js';
import { ENTRY } from './entry.js';
import { LISTS } from './lists.js';
import { RECORDS } from './records.js';
import { SHELL } from './shell.js';

/** Every screen of the product, in the order of the index. */
export const SCREENS: readonly Screen[] = [
  ...ENTRY,
  ...LISTS,
  ...RECORDS,
  ...SHELL,
  ...APPROVALS,
  ...DESIGNER,
  ...ADMIN,
];
