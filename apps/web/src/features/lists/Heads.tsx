import { lazy, memo, Suspense, useLayoutEffect, useRef, useState } from 'react';
import { addedSort, nextSort, sortTerm } from '../../lib/sort.js';
import { learn } from '../../lib/i18n.js';
import type { Reachable } from '../../lib/reachable.js';
import { put, type Arrangement } from './arrangement.js';
import { HeadCell, type Sorted } from './HeadCell.js';
import type { HeldHead } from './HeadDrag.js';

// Few drag a column, and nobody before the list is there.
const loadDrag = async () => {
  const [drag] = await Promise.all([import('./HeadDrag.js'), learn('columns')]);
  return { default: drag.HeadDrag };
};
const HeadDrag = lazy(loadDrag);

interface HeadsProps {
  readonly columns: readonly Reachable[];
  /** The places of the columns that are in sight. */
  readonly drawn: readonly number[];
  readonly pinned: number;
  /** Pixels of every column. */
  readonly sizes: readonly number[];
  /** Where the columns begin, pixels from the left. */
  readonly before: number;
  readonly scroller: React.RefObject<HTMLElement | null>;
  readonly arrangement: Arrangement;
  readonly onArrange: (next: Arrangement) => void;
  readonly sort: readonly string[];
  readonly onSort: (sort: readonly string[]) => void;
  /** Pixels of the columns that have not their own width. */
  readonly widths: Readonly<Record<string, number>>;
  readonly onWidth: (path: string, width: number | undefined) => void;
  readonly onFilter: (column: Reachable) => void;
  /** Brings a column into sight. */
  readonly onShow: (place: number) => void;
}

/** So far a head goes before it is dragged rather than clicked. */
const SLACK = 5;

/** The heads of the columns in sight. One of them is in the tab order, the arrow keys choose which. They are not drawn anew while rows are scrolled. */
export const Heads = memo(function Heads(props: HeadsProps) {
  const { columns, drawn, pinned, sizes, before, scroller, arrangement, onArrange } = props;
  const { sort, onSort, widths, onWidth, onFilter, onShow } = props;
  const [chosen, setChosen] = useState<string>();
  const [open, setOpen] = useState<string>();
  const [held, setHeld] = useState<HeldHead>();
  const wanted = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const head = scroller.current?.querySelector<HTMLElement>(`[data-head="${wanted.current}"]`);
    if (!head) return;
    wanted.current = undefined;
    head.focus();
  });
  const seen = drawn.flatMap((place) => columns[place]?.path ?? []);
  const active = chosen !== undefined && seen.includes(chosen) ? chosen : seen[0];
  const terms = sort.map(sortTerm);
  const sortedBy = (path: string): Sorted | undefined => {
    const at = terms.findIndex((term) => term.path === path);
    const term = terms[at];
    return term && { descending: term.descending, rank: terms.length > 1 ? at + 1 : undefined };
  };
  const step = (place: number, by: -1 | 1) => {
    const path = columns[place + by]?.path;
    if (path === undefined) return;
    wanted.current = path;
    setChosen(path);
    onShow(place + by);
  };
  const hold = (column: Reachable, { button, pointerType, clientX, clientY }: React.PointerEvent) => {
    // A finger scrolls; it moves columns by the menu.
    if (button !== 0 || pointerType === 'touch') return;
    void loadDrag();
    const { path, label } = column;
    const watch = new AbortController();
    const { signal } = watch;
    addEventListener('pointerup', () => watch.abort(), { signal });
    addEventListener('pointercancel', () => watch.abort(), { signal });
    addEventListener(
      'pointermove',
      ({ clientX: x, clientY: y }) => {
        if (Math.hypot(x - clientX, y - clientY) < SLACK) return;
        watch.abort();
        setOpen(undefined);
        setHeld({ path, label, x, y });
      },
      { signal },
    );
  };
  const menuOf = (column: Reachable) => {
    const { path } = column;
    const onOwnWidth = widths[path] === undefined ? undefined : () => onWidth(path, undefined);
    return { column, arrangement, onArrange, sort, onSort, onFilter, onOwnWidth };
  };
  return (
    <>
      {drawn.map((place) => {
        const column = columns[place];
        if (!column) return null;
        const { path } = column;
        return (
          <HeadCell
            key={path}
            column={column}
            place={place}
            pinned={pinned}
            width={sizes[place] ?? 0}
            sorted={sortedBy(path)}
            active={active === path}
            menu={open === path ? menuOf(column) : undefined}
            onMenu={setOpen}
            onActive={setChosen}
            onSort={(add) => onSort(add ? addedSort(sort, path) : nextSort(sort, path))}
            onWidth={onWidth}
            onStep={(by) => step(place, by)}
            onHold={(event) => hold(column, event)}
          />
        );
      })}
      {held && scroller.current ? (
        <Suspense>
          <HeadDrag
            held={held}
            scroller={scroller.current}
            widths={sizes}
            pinned={pinned}
            before={before}
            onDrop={({ place, pin }) => onArrange(put(arrangement, held.path, place, pin))}
            onEnd={() => setHeld(undefined)}
          />
        </Suspense>
      ) : null}
    </>
  );
});
