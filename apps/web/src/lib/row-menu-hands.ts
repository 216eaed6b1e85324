import type { KeyboardEvent, MouseEvent } from 'react';
import { showRowMenu, showRowMenuAt, type RowMenuGroup } from './row-menu.js';

/**
 * The hands of a record that is drawn as a card, an event or a row of a tree: the secondary button of the mouse anywhere on
 * it but on links within its values (the link to itself is `data-record`), the key for menus where it has the focus, and a button of its own.
 */
export function rowMenuHands(module: string, id: string, own: () => readonly RowMenuGroup[]) {
  const focused = (within: Element): HTMLElement =>
    document.activeElement instanceof HTMLElement && within.contains(document.activeElement)
      ? document.activeElement
      : (within as HTMLElement);
  return {
    place: {
      onContextMenu: (event: MouseEvent<HTMLElement>): void => {
        const { pointerType } = event.nativeEvent as PointerEvent;
        // Fingers hold to carry; what the key for menus asks for comes as a key.
        if (pointerType === 'touch') return;
        if (pointerType !== '' && (event.target as Element).closest('a:not([data-record])')) return;
        event.preventDefault();
        if (pointerType === '') return;
        const { clientX: x, clientY: y, currentTarget } = event;
        showRowMenu({ module, id, x, y, from: focused(currentTarget), own: own() });
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
        if (event.key !== 'ContextMenu' && !(event.shiftKey && event.key === 'F10')) return;
        event.preventDefault();
        showRowMenuAt(module, id, focused(event.currentTarget), own());
      },
    },
    button: {
      'aria-haspopup': 'menu' as const,
      onClick: (event: MouseEvent<HTMLElement>): void => {
        event.stopPropagation();
        showRowMenuAt(module, id, event.currentTarget, own());
      },
    },
  };
}
