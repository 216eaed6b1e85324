import type { ViewType } from '../view-type.js';
import { calendar, type CalendarView } from './calendar.js';
import { gallery, type GalleryView } from './gallery.js';
import { kanban, type KanbanView } from './kanban.js';
import { table, type TableView } from './table.js';
import { tree, type TreeView } from './tree.js';

/** Every way to look at records. */
export const VIEW_TYPES: readonly ViewType[] = [table, kanban, calendar, gallery, tree];

/** A way of listing a module's records. */
export type ViewDocument = TableView | KanbanView | CalendarView | GalleryView | TreeView;

/** The lookup by which a view makes a tree of its records, where it does. */
export const hierarchyOf = (view: ViewDocument): string | undefined =>
  VIEW_TYPES.find(({ type }) => type === view.type)?.hierarchy?.(view);
