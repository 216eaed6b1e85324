import { viewOf } from '../../field-views/registry.js';
import { CellEditor, type CellEditorProps } from './CellEditor.js';
import { CellPanel } from './CellPanel.js';

/** The input of a cell: in it, or where there is no room beside it. */
export const CellInput = (props: CellEditorProps) =>
  viewOf(props.field.type).panel ? <CellPanel {...props} /> : <CellEditor {...props} />;
