import { lazy, Suspense } from 'react';
import type { CellEditorProps } from './CellEditor.js';

let Loaded: React.ComponentType<CellEditorProps> | undefined;
let loading: Promise<{ default: React.ComponentType<CellEditorProps> }> | undefined;

/** Fetches the inputs of cells, which a list that is only read never needs. */
export const loadCellEditor = () =>
  (loading ??= import('./CellEditor.js').then(({ CellEditor }) => ({ default: (Loaded = CellEditor) })));

const Lazy = lazy(loadCellEditor);

/** A cell's input. Once it is loaded it is there at once: the key that was pressed to begin must already reach it. */
export const LazyCellEditor = (props: CellEditorProps) =>
  Loaded ? (
    <Loaded {...props} />
  ) : (
    <Suspense>
      <Lazy {...props} />
    </Suspense>
  );
