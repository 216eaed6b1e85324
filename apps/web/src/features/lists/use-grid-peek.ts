import { useEffect, useRef } from 'react';
import { usePeek } from '../../lib/peek.js';
import type { RowWindow } from './row-window.js';
import type { CellPlace } from './use-cell-focus.js';

interface GridPeek {
  /** The record that is shown beside the list. */
  readonly peeked: string | undefined;
  readonly peek: (id: string) => void;
}

/**
 * The record beside a list: it follows the row that the arrow keys lead to, and the row follows it when one goes on there.
 */
export function useGridPeek(
  module: string,
  rows: RowWindow,
  active: CellPlace | undefined,
  setActive: (place: CellPlace) => void,
  scrollTo: (row: number) => void,
): GridPeek {
  const { peeked, open } = usePeek();
  const shown = peeked?.module === module ? peeked.id : undefined;
  const [row, path] = [active?.id, active?.path];
  const before = useRef({ row, shown });
  useEffect(() => {
    const { row: lastRow, shown: lastShown } = before.current;
    before.current = { row, shown };
    if (shown === undefined || shown === row) return;
    if (shown !== lastShown) {
      const index = rows.indexOf(shown);
      if (index < 0 || path === undefined) return;
      scrollTo(index);
      setActive({ id: shown, path });
      before.current = { row: shown, shown };
    } else if (row !== undefined && row !== lastRow) open(module, row);
  });
  return { peeked: shown, peek: (id) => open(module, id) };
}
