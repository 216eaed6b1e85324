import { hear, strokeName, type Heard } from '../lib/key-strokes.js';
import { shortcuts } from '../lib/shortcuts.js';

/** Where letters are written, or mean something of their own. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable="true"], [contenteditable=""], [role="gridcell"], [role="combobox"], [role="listbox"], [role="menu"], [role="dialog"], dialog';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(OWN_KEYS) !== null;

/** Does a dialog keep the page behind it out of reach? */
const isCovered = (): boolean => document.querySelector('dialog[open], .ant-modal-wrap:not([style*="none"])') !== null;

/** Hears shortcuts until the way back that it gives is called. Single keys are not heard while somebody types. */
export function listenToKeys(): () => void {
  let heard: Heard | null = null;
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey || event.repeat) return;
    if (['Shift', 'Control', 'Meta', 'Alt'].includes(event.key)) return;
    const mod = event.ctrlKey || event.metaKey;
    if (isCovered() || (!mod && isTyping(event.target))) {
      heard = null;
      return;
    }
    const all = shortcuts();
    const { found, kept } = hear(heard, strokeName({ key: event.key, mod }), event.timeStamp, all.map((s) => s.keys)); // prettier-ignore
    heard = kept;
    if (found === null) return;
    event.preventDefault();
    all.findLast((s) => s.keys === found)?.run();
  };
  addEventListener('keydown', listen);
  return () => removeEventListener('keydown', listen);
}
