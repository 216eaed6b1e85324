import css from './grid.module.css';

/** What was typed before the input of a cell was loaded, and the key that ended it. */
export interface Early {
  readonly text: string;
  readonly key: KeyboardEventInit | undefined;
}

interface EarlyInputProps {
  readonly label: string;
  readonly early: React.RefObject<Early>;
}

const ENDS: ReadonlySet<string> = new Set(['Enter', 'Tab', 'Escape']);

/** Takes the keys of a swift hand while the input of a cell is on its way. */
export function EarlyInput({ label, early }: EarlyInputProps) {
  return (
    <input
      className={css['early']}
      aria-label={label}
      autoFocus
      onChange={(event) => {
        early.current = { ...early.current, text: event.target.value };
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        const { key, shiftKey } = event;
        const over = early.current.key !== undefined;
        if (over || ENDS.has(key)) event.preventDefault();
        if (!over && ENDS.has(key))
          early.current = { ...early.current, key: { key, shiftKey, bubbles: true, cancelable: true } };
      }}
    />
  );
}
