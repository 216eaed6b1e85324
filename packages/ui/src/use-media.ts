import { useCallback, useSyncExternalStore } from 'react';

/** Does the media query match now? */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** A hand-held screen: cards instead of grids, tabs at the bottom. */
export const usePhone = (): boolean => useMedia('(max-width: 639px)');

/** Too narrow for side panels: they become drawers. */
export const useNarrow = (): boolean => useMedia('(max-width: 1023px)');
