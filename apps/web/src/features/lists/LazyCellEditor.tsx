import { lazy, Suspense, useLayoutEffect, useRef, useState } from 'react';
import type { CellEditorProps } from './CellEditor.js';
import { EarlyInput, type Early } from './EarlyInput.js';

let Loaded: React.ComponentType<CellEditorProps> | undefined;
let loading: Promise<{ default: React.ComponentType<CellEditorProps> }> | undefined;

/** Fetches the inputs of cells, which a list that is only read never needs. */
export const loadCellEditor = () =>
  (loading ??= import('./CellInput.js').then(({ CellInput }) => ({ default: (Loaded = CellInput) })));

const Lazy = lazy(loadCellEditor);

/** A cell's input. Once it is loaded it is there at once; before, what is typed is kept for it. */
export function LazyCellEditor(props: CellEditorProps) {
  // Which of the two it is does not change while one types.
  const [Ready] = useState(() => Loaded);
  const early = useRef<Early>({ text: '', key: undefined });
  if (Ready) return <Ready {...props} />;
  return (
    <Suspense fallback={<EarlyInput label={props.field.label} early={early} />}>
      <Lazy {...props} />
      <Replay early={early} />
    </Suspense>
  );
}

/** Types into the input that has the focus now what was typed before it was there. */
function Replay({ early }: { readonly early: React.RefObject<Early> }) {
  useLayoutEffect(() => {
    const { text, key } = early.current;
    queueMicrotask(() => {
      // As if typed: each input makes of it what it makes of keys.
      if (text !== '') document.execCommand('insertText', false, text);
      if (key) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key));
    });
  }, [early]);
  return null;
}
