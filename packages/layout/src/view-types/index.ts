import { calendar } from './calendar.js';
import type { EffectiveViewType } from './effective-view-type.js';
import { gallery } from './gallery.js';
import { kanban } from './kanban.js';
import { table } from './table.js';
import { tree } from './tree.js';

/** What one user sees of every way to look at records. */
export const EFFECTIVE_VIEW_TYPES: readonly EffectiveViewType[] = [table, kanban, calendar, gallery, tree];
