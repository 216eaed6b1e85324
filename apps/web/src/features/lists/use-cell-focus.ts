import { useEffect, useRef, useState } from 'react';
import type { RowWindow } from './row-window.js';

/** A cell by its record and column. */
export interface CellPlace {
  readonly id: string;
  readonly path: string;
}

interface CellFocus {
  /** The cell that the arrow keys start from. */
  readonly active: CellPlace | undefined;
  readonly setActive: (place: CellPlace) => void;
  /** Goes some rows and columns on and focuses what is there; false at the edge. */
  readonly move: (rows: number, columns: number) => boolean;
  /** Focuses the active cell once it is drawn. */
  readonly focus: () => void;
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** The way around a grid by keyboard: one cell takes part in the tab order, the arrow keys choose which. */
export function useCellFocus(
  scroller: React.RefObject<HTMLElement | null>,
  rows: RowWindow,
  paths: readonly string[],
  scrollTo: (row: number, column: number) => void,
): CellFocus {
  const [chosen, setActive] = useState<CellPlace>();
  const wanted = useRef(false);
  const exists = chosen && rows.indexOf(chosen.id) >= 0 && paths.includes(chosen.path);
  const [id, path] = [rows.loaded[0]?.id, paths[0]];
  const active = exists ? chosen : id !== undefined && path !== undefined ? { id, path } : undefined;
  useEffect(() => {
    if (!wanted.current || !active) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${cellKey(active)}"]`);
    if (!cell) return;
    wanted.current = false;
    cell.focus();
  });
  return {
    active,
    setActive,
    move: (down, right) => {
      if (!active) return false;
      const [row, column] = [rows.indexOf(active.id), paths.indexOf(active.path)];
      const [toRow, toColumn] = [clamp(row + down, rows.count), clamp(column + right, paths.length)];
      const id = rows.at(toRow)?.id;
      if (id === undefined || (toRow === row && toColumn === column)) return false;
      wanted.current = true;
      scrollTo(toRow, toColumn);
      setActive({ id, path: paths[toColumn] ?? active.path });
      return true;
    },
    focus: () => {
      wanted.current = true;
    },
  };
}

export const cellKey = ({ id, path }: CellPlace): string => `${id}/${path}`;
