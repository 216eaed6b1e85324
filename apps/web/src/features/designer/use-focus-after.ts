import { useCallback, useEffect, useRef, useState } from 'react';

/** Moves the focus to what is only there once a change is drawn: gives a function that takes its selector. */
export function useFocusAfter(): (selector: string, select?: 'all') => void {
  const wanted = useRef<{ selector: string; select?: 'all' | undefined } | null>(null);
  const [, draw] = useState(0);
  useEffect(() => {
    if (!wanted.current) return;
    const { selector, select } = wanted.current;
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
    if (select && element instanceof HTMLInputElement) element.select();
  });
  return useCallback((selector, select) => {
    wanted.current = { selector, select };
    draw((n) => n + 1);
  }, []);
}
