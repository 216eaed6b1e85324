import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { MenuItem } from '@mokuai/definition';
import { stepped, type Path, type Step } from './menu-tree.js';

const STEPS: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' };

interface Carry {
  /** Where the carried item stands now; undefined where none is. */
  readonly path: Path | undefined;
  readonly onKeyDown: (event: KeyboardEvent, path: Path) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Carries an item by keys: space bar takes it and puts it down, the arrows move it, Escape takes it back to where it was.
 * All steps of one way are one to undo.
 */
export function useCarry(
  items: readonly MenuItem[],
  onChange: (items: readonly MenuItem[], path: Path, key?: string) => void,
): Carry {
  const [path, setPath] = useState<Path>();
  const begun = useRef<{ readonly items: readonly MenuItem[]; readonly path: Path; readonly key: string }>(undefined);
  const count = useRef(0);
  const onKeyDown = (event: KeyboardEvent, at: Path): void => {
    if (event.key === ' ') {
      event.preventDefault();
      if (path === undefined) {
        count.current += 1;
        begun.current = { items, path: at, key: `menu.carry.${count.current}` };
      }
      setPath(path === undefined ? at : undefined);
      return;
    }
    const start = begun.current;
    if (path === undefined || !start) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      setPath(undefined);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onChange(start.items, start.path, start.key);
      setPath(undefined);
    }
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const done = stepped(items, path, step);
    if (!done) return;
    onChange(done.items, done.path, start.key);
    setPath(done.path);
  };
  // The row itself changes its place under the focus; only focus that goes elsewhere puts the item down.
  const onBlur = (event: FocusEvent): void => {
    const to = event.relatedTarget as HTMLElement | null;
    if (to && to.dataset['grip'] === undefined) setPath(undefined);
  };
  return { path, onKeyDown, onBlur };
}
