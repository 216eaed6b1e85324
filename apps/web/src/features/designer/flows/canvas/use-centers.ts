import { useLayoutEffect, useState, type RefObject } from 'react';

interface Centers {
  readonly width: number;
  readonly centers: readonly number[];
}

/** Where the middles of a row's children are, from its left edge, in its own pixels however it is zoomed. */
export function useCenters(row: RefObject<HTMLElement | null>, count: number): Centers {
  const [found, setFound] = useState<Centers>({ width: 0, centers: [] });
  useLayoutEffect(() => {
    const element = row.current;
    if (!element) return undefined;
    const measure = (): void => {
      const box = element.getBoundingClientRect();
      if (box.width === 0) return;
      const scale = element.offsetWidth / box.width;
      const centers = [...element.children].map((child) => {
        const { left, width } = child.getBoundingClientRect();
        return Math.round((left + width / 2 - box.left) * scale);
      });
      const next = { width: element.offsetWidth, centers };
      setFound((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [row, count]);
  return found;
}
