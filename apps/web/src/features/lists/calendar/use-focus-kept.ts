import { useLayoutEffect, type RefObject } from 'react';

/** An event that goes to another day is drawn anew there: who had it by the keyboard still has it. */
export function useFocusKept(
  button: RefObject<HTMLElement | null>,
  id: string,
  focused: RefObject<string | undefined>,
): void {
  useLayoutEffect(() => {
    const own = button.current;
    if (focused.current === id && (document.activeElement ?? document.body) === document.body) {
      focused.current = undefined;
      own?.focus();
    }
    return () => {
      if (own !== null && document.activeElement === own) focused.current = id;
    };
  }, [button, id, focused]);
}
