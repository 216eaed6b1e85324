import type { ButtonView } from './button-view.js';

/** How many stand beside each other; on a phone beside the way to the others. */
const ROOM = { desktop: 5, phone: 2 } as const;

/** The buttons of the bar and those of the menu. What the bar has no room for goes first into the menu, the primary one never. */
export function arranged(
  buttons: readonly ButtonView[],
  device: keyof typeof ROOM,
): { readonly bar: readonly ButtonView[]; readonly more: readonly ButtonView[] } {
  const wanted = buttons.filter(({ place }) => place === 'bar');
  const others = wanted.filter(({ primary }) => !primary);
  const room = ROOM[device] - (wanted.length - others.length);
  const over = new Set(others.slice(Math.max(room, 0)));
  return {
    bar: wanted.filter((button) => !over.has(button)),
    more: [...over, ...buttons.filter(({ place }) => place === 'more')],
  };
}
