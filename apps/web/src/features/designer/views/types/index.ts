import type { ViewDocument } from '@mokuai/definition';
import type { EditorViewType } from '../editor-view-type.js';
import { calendar } from './calendar.js';
import { gallery } from './gallery.js';
import { kanban } from './kanban.js';
import { table } from './table.js';
import { tree } from './tree.js';

/** How views of every type are designed. */
export const EDITOR_VIEW_TYPES: readonly EditorViewType[] = [table, kanban, calendar, gallery, tree];

/** How views of a type are designed; a type that is not known is shown as a table. */
export const editorTypeOf = ({ type }: ViewDocument): EditorViewType =>
  EDITOR_VIEW_TYPES.find((one) => one.type === type) ?? table;
