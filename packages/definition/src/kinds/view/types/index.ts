import type { ViewType } from '../view-type.js';
import { kanban, type KanbanView } from './kanban.js';
import { table, type TableView } from './table.js';

/** Every way to look at records. */
export const VIEW_TYPES: readonly ViewType[] = [table, kanban];

/** A way of listing a module's records. */
export type ViewDocument = TableView | KanbanView;
