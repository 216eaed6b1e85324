import { useEffect, useMemo, useState } from 'react';
import { columnsInSight, pinnedThatFit, scrollToColumn } from './column-span.js';

/** Sideways scrolling is followed in steps of so many pixels. */
const STEP = 40;

interface ColumnSpan {
  /** Places of the columns to draw. */
  readonly drawn: readonly number[];
  /** So many of the pinned columns fit. */
  readonly pinned: number;
  /** Something is scrolled away at the left. */
  readonly isAside: boolean;
  readonly show: (place: number) => void;
}

/** Which columns are in sight of `scroller`, which begin so many pixels from its left; only those are drawn, and the pinned ones. */
export function useColumnSpan(
  scroller: React.RefObject<HTMLElement | null>,
  widths: readonly number[],
  wanted: number,
  before: number,
): ColumnSpan {
  const [view, setView] = useState({ scrolled: 0, width: 1600 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const scrolled = Math.floor(element.scrollLeft / STEP) * STEP;
      const width = element.clientWidth;
      setView((now) => (now.scrolled === scrolled && now.width === width ? now : { scrolled, width }));
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  const pinned = pinnedThatFit(widths, wanted, view.width - before);
  const key = widths.join();
  const drawn = useMemo(() => {
    const from = view.scrolled - before;
    const to = view.scrolled + view.width + STEP;
    return columnsInSight(key === '' ? [] : key.split(',').map(Number), pinned, { from, to });
  }, [key, pinned, before, view]);
  return {
    drawn,
    pinned,
    isAside: view.scrolled > 0,
    show: (place) => {
      const element = scroller.current;
      if (!element) return;
      const seen = { scrolled: element.scrollLeft, width: element.clientWidth, before };
      const to = scrollToColumn(widths, pinned, place, seen);
      if (to !== element.scrollLeft) element.scrollLeft = to;
    },
  };
}
