import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';

/** Of a row that scrolls sideways: whether there is more of it before and after what is seen. */
export interface Overflow {
  readonly before: boolean;
  readonly after: boolean;
}

/** Half pixels of zoomed screens are no hidden content. */
const SLACK = 2;

/** What of the row is out of sight, and `look`, which looks again when it was scrolled. */
export function useOverflow(row: RefObject<HTMLElement | null>): Overflow & { readonly look: () => void } {
  const [overflow, setOverflow] = useState<Overflow>({ before: false, after: false });
  const look = useCallback(() => {
    const box = row.current;
    if (!box) return;
    const before = box.scrollLeft > SLACK;
    const after = box.scrollWidth - box.clientWidth - box.scrollLeft > SLACK;
    setOverflow((known) => (known.before === before && known.after === after ? known : { before, after }));
  }, [row]);
  useLayoutEffect(() => {
    const box = row.current;
    if (!box) return;
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(box);
    return () => sizes.disconnect();
  }, [row, look]);
  return { ...overflow, look };
}
