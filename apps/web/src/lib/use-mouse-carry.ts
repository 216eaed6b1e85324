import { useCallback, useEffect, useRef, type PointerEvent as ReactPointerEvent } from 'react';

/** What carries something by the mouse is told. */
export interface Carrying {
  /** It is over this point of the window. */
  readonly over: (x: number, y: number) => void;
  /** It is let go there. */
  readonly drop: (x: number, y: number) => void;
  /** It is carried no more, dropped or given up. */
  readonly end: () => void;
}

const CARRY_AFTER_PX = 5;

/**
 * Gives what begins to carry something when the mouse goes down on it; a movement of some pixels makes a click a carry, and
 * no click comes of it then. Escape gives it up, as the end of the component does. Fingers scroll instead.
 */
export function useMouseCarry(): (down: ReactPointerEvent, carrying: Carrying) => void {
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  return useCallback((down, carrying) => {
    if (down.button !== 0 || down.pointerType !== 'mouse') return;
    let isCarried = false;
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      isCarried ||= Math.hypot(x - down.clientX, y - down.clientY) >= CARRY_AFTER_PX;
      if (isCarried) carrying.over(x, y);
    };
    const end = () => {
      stop.current?.();
      carrying.end();
    };
    const up = ({ clientX, clientY }: PointerEvent) => {
      if (isCarried) window.addEventListener('click', swallow, { capture: true, once: true });
      // A button that is let go elsewhere gives no click.
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
      end();
      if (isCarried) carrying.drop(clientX, clientY);
    };
    const key = ({ key: name }: KeyboardEvent) => {
      if (name === 'Escape') end();
    };
    stop.current?.();
    stop.current = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', key, true);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', key, true);
  }, []);
}

/** The first of the elements under a point for which something is found. */
export function underPoint<T>(x: number, y: number, find: (element: HTMLElement) => T | undefined): T | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const found = element instanceof HTMLElement ? find(element) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

const swallow = (event: MouseEvent): void => {
  event.stopPropagation();
  event.preventDefault();
};
