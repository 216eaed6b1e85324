import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { dropAt, type Drop } from './head-drop.js';
import css from './head-drag.module.css';

/** A head in the hand. */
export interface HeldHead {
  readonly path: string;
  readonly label: string;
  /** Where the pointer was when it was taken. */
  readonly x: number;
  readonly y: number;
}

interface HeadDragProps {
  readonly held: HeldHead;
  readonly scroller: HTMLElement;
  readonly widths: readonly number[];
  readonly pinned: number;
  /** Where the columns begin, pixels from the left. */
  readonly before: number;
  readonly onDrop: (drop: Drop) => void;
  readonly onEnd: () => void;
}

/** So near to an edge the list begins to scroll under the head, so many pixels at a time. */
const NEAR = 48;
const SCROLL = 12;

/** The head that follows the pointer, and the line where it would fall. Only this is drawn anew while it moves. */
export function HeadDrag({ held, scroller, widths, pinned, before, onDrop, onEnd }: HeadDragProps) {
  const { t } = useTranslation();
  const [point, setPoint] = useState({ x: held.x, y: held.y });
  const [, setScrolled] = useState(scroller.scrollLeft);
  const box = scroller.getBoundingClientRect();
  const drop = dropAt(widths, pinned, { before, scrolled: scroller.scrollLeft, x: point.x - box.left });
  const isAway = point.y < box.top - NEAR || point.y > box.bottom + NEAR;
  useEffect(() => {
    const move = (event: PointerEvent) => {
      // It was let go while this was on its way.
      if (event.buttons === 0) onEnd();
      else setPoint({ x: event.clientX, y: event.clientY });
    };
    const up = () => {
      // The click that ends a drag is none on the head.
      addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener('click', swallow, { capture: true }));
      if (!isAway) onDrop(drop);
      onEnd();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onEnd();
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', onEnd);
    addEventListener('keydown', key);
    return () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', onEnd);
      removeEventListener('keydown', key);
    };
  });
  const by = point.x > box.right - NEAR ? SCROLL : !drop.pin && point.x < box.left + edgeOf(widths, pinned, before) + NEAR ? -SCROLL : 0; // prettier-ignore
  useEffect(() => {
    if (by === 0) return;
    let frame = requestAnimationFrame(function turn() {
      scroller.scrollLeft += by;
      setScrolled(scroller.scrollLeft);
      frame = requestAnimationFrame(turn);
    });
    return () => cancelAnimationFrame(frame);
  }, [by, scroller]);
  return createPortal(
    <>
      {isAway ? null : (
        <i
          className={css['line']}
          style={{ transform: `translate(${box.left + drop.at}px, ${box.top}px)`, height: box.height }}
          data-pin={drop.pin || undefined}
        />
      )}
      <span
        className={css['held']}
        style={{ transform: `translate(${point.x + 8}px, ${point.y + 8}px)` }}
        role="status"
      >
        {held.label}
        {drop.pin && !isAway ? <small>{t('columns.pin')}</small> : null}
      </span>
    </>,
    document.body,
  );
}

const edgeOf = (widths: readonly number[], pinned: number, before: number): number =>
  widths.slice(0, pinned).reduce((a, b) => a + b, before);

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
