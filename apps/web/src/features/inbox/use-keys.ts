import { useEffect, useRef } from 'react';

/** What single keys do on a page; not while somebody types or a dialog is open. Letters in lower case. */
export function useKeys(deeds: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, [role=dialog], [role=menu], [contenteditable]')) return;
      const deed = latest.current[event.key.toLowerCase()];
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
