import { useEffect } from 'react';
import type { DeskSession } from './data/use-desk.js';

/** Inputs whose text is a part of what is edited: their undo is the page's. Others keep their own. */
const OWN_UNDO =
  ':is(input, textarea, [contenteditable]):is([data-own-undo], :not([data-desk-inputs] *)), ' +
  '[role=dialog]:not(:has([data-desk-inputs]))';

/** Undo and redo from the keyboard, except where an input has its own. */
export function useShortcuts({ undo, redo }: DeskSession): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || (event.target as HTMLElement).closest(OWN_UNDO)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}
