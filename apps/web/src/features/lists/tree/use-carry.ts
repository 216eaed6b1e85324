import { useState, type PointerEvent as ReactPointerEvent } from 'react';
import type { ApiRecord } from '@mokuai/contract';
import { underPoint, useMouseCarry } from '../../../lib/use-mouse-carry.js';

/** A record that is carried by the mouse, and the row it is over: the id of its record, `''` for the top. */
export interface Carried {
  readonly record: ApiRecord;
  readonly over: string | undefined;
  readonly x: number;
  readonly y: number;
}

const rowAt = (x: number, y: number): string | undefined => underPoint(x, y, (element) => element.dataset['under']);

/** Records are carried to the one they are to stand below; Escape puts them back. The menu and the keys are its twins. */
export function useCarry(
  mayDrop: (record: ApiRecord, under: string) => boolean,
  onDrop: (record: ApiRecord, under: string) => void,
) {
  const [carried, setCarried] = useState<Carried>();
  const carry = useMouseCarry();
  const take = (down: ReactPointerEvent, record: ApiRecord) => {
    const under = (x: number, y: number) => {
      const row = rowAt(x, y);
      return row !== undefined && mayDrop(record, row) ? row : undefined;
    };
    carry(down, {
      over: (x, y) => setCarried({ record, over: under(x, y), x, y }),
      drop: (x, y) => {
        const row = under(x, y);
        if (row !== undefined) onDrop(record, row);
      },
      end: () => setCarried(undefined),
    });
    // No text is marked on the way; fingers scroll.
    if (down.pointerType === 'mouse') down.preventDefault();
  };
  return { carried, take };
}
