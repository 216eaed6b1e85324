import type { DndContextProps, UniqueIdentifier } from '@dnd-kit/core';
import { useWords } from './words.js';

/** What is said aloud while something in a row is put elsewhere: `keys` in their order, `labelOf` what a key stands for. */
export function useOrderWords(
  keys: readonly string[],
  labelOf: (key: string) => string,
): NonNullable<DndContextProps['accessibility']> {
  const { order } = useWords();
  const place = (id: UniqueIdentifier): number => keys.indexOf(String(id)) + 1;
  const label = (id: UniqueIdentifier): string => labelOf(String(id));
  return {
    screenReaderInstructions: { draggable: order.howTo },
    announcements: {
      onDragStart: ({ active }) => order.at(label(active.id), place(active.id), keys.length),
      onDragOver: ({ active, over }) =>
        over ? order.at(label(active.id), place(over.id), keys.length) : order.cancelled(label(active.id)),
      onDragEnd: ({ active, over }) =>
        over ? order.done(label(active.id), place(over.id), keys.length) : order.cancelled(label(active.id)),
      onDragCancel: ({ active }) => order.cancelled(label(active.id)),
    },
  };
}
