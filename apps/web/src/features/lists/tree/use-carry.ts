import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';
import type { ApiRecord } from '@mokuai/contract';

/** A record that is carried by the mouse, and the row it is over: the id of its record, `''` for the top. */
export interface Carried {
  readonly record: ApiRecord;
  readonly over: string | undefined;
  readonly x: number;
  readonly y: number;
}

const DRAG_AFTER_PX = 5;

function rowAt(x: number, y: number): string | undefined {
  for (const element of document.elementsFromPoint(x, y))
    if (element instanceof HTMLElement && element.dataset['under'] !== undefined) return element.dataset['under'];
  return undefined;
}

/** Records are carried to the one they are to stand below; Escape puts them back. The menu and the keys are its twins. */
export function useCarry(
  mayDrop: (record: ApiRecord, under: string) => boolean,
  onDrop: (record: ApiRecord, under: string) => void,
) {
  const [carried, setCarried] = useState<Carried>();
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const take = (down: ReactPointerEvent, record: ApiRecord) => {
    if (down.button !== 0 || down.pointerType !== 'mouse') return;
    let moved = false;
    const under = ({ clientX, clientY }: PointerEvent) => {
      const row = rowAt(clientX, clientY);
      return row !== undefined && mayDrop(record, row) ? row : undefined;
    };
    const over = (event: PointerEvent) => {
      moved ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) >= DRAG_AFTER_PX;
      if (moved) setCarried({ record, over: under(event), x: event.clientX, y: event.clientY });
    };
    const end = () => {
      stop.current?.();
      setCarried(undefined);
    };
    const up = (event: PointerEvent) => {
      const row = moved ? under(event) : undefined;
      end();
      if (row !== undefined) onDrop(record, row);
    };
    const key = ({ key: name }: KeyboardEvent) => {
      if (name === 'Escape') end();
    };
    stop.current = () => {
      window.removeEventListener('pointermove', over);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', key, true);
    };
    window.addEventListener('pointermove', over);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', key, true);
    down.preventDefault();
  };
  return { carried, take };
}
