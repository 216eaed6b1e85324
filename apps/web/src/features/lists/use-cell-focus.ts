import { useEffect, useRef, useState } from 'react';

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
  ids: readonly string[],
  paths: readonly string[],
  scrollTo: (row: number) => void,
): CellFocus {
  const [chosen, setActive] = useState<CellPlace>();
  const wanted = useRef(false);
  const exists = chosen && ids.includes(chosen.id) && paths.includes(chosen.path);
  const [id, path] = [ids[0], paths[0]];
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
    move: (rows, columns) => {
      if (!active) return false;
      const [row, column] = [ids.indexOf(active.id), paths.indexOf(active.path)];
      const [toRow, toColumn] = [clamp(row + rows, ids.length), clamp(column + columns, paths.length)];
      if (toRow === row && toColumn === column) return false;
      wanted.current = true;
      if (toRow !== row) scrollTo(toRow);
      setActive({ id: ids[toRow] ?? active.id, path: paths[toColumn] ?? active.path });
      return true;
    },
    focus: () => {
      wanted.current = true;
    },
  };
}

export const cellKey = ({ id, path }: CellPlace): string => `${id}/${path}`;
