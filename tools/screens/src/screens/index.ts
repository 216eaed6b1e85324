import type { Screen } from '../screen.js';
import { ADMIN } from './admin.js';
import { APPROVALS } from './approvals.js';
import { DAILY } from './daily.js';
import { DESIGNER } from './designer.js';
import { ENTRY } from './entry.js';

/** Every screen of the product, in the order of the index. */
export const SCREENS: readonly Screen[] = [...ENTRY, ...DAILY, ...APPROVALS, ...DESIGNER, ...ADMIN];
