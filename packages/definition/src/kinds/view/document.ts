import type { JsonSchema } from '@mokuai/field-types';
import { byType, predicateDef } from '../schema.js';
import { VIEW_TYPES } from './types/index.js';

export const viewSchema: JsonSchema = {
  ...byType(...VIEW_TYPES.map(({ schema }) => schema)),
  $defs: { predicate: predicateDef },
};

export type { ViewDocument } from './types/index.js';
export type { CalendarView } from './types/calendar.js';
export type { GalleryView } from './types/gallery.js';
export type { KanbanView } from './types/kanban.js';
export type { TreeView } from './types/tree.js';
