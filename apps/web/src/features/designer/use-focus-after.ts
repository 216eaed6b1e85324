import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** What does not come within this time is not coming: the focus must not jump there later. */
const PATIENCE_MS = 800;

/** Moves the focus to what is only there once a change is drawn: gives a function that takes its selector. */
export function useFocusAfter(): (selector: string, select?: 'all') => void {
  const wanted = useRef<{ selector: string; select?: 'all' | undefined; until: number } | null>(null);
  const [, draw] = useState(0);
  // Before the next key is heard: what is typed on belongs there.
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { selector, select, until } = wanted.current;
    if (Date.now() > until) {
      wanted.current = null;
      return;
    }
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
    if (select && element instanceof HTMLInputElement) element.select();
  });
  return useCallback((selector, select) => {
    wanted.current = { selector, select, until: Date.now() + PATIENCE_MS };
    draw((n) => n + 1);
  }, []);
}
