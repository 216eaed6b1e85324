import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { EffectiveModule } from '@mokuai/contract';
import type { Reachable } from '../../../lib/reachable.js';
import type { RowWindow } from '../row-window.js';
import { GalleryCard } from './GalleryCard.js';
import { cardsBeside, GAP } from './cards-beside.js';
import css from './gallery.module.css';

interface GalleryProps {
  readonly module: EffectiveModule;
  readonly cover: Reachable | undefined;
  /** The cover holds pictures. */
  readonly picture: boolean;
  readonly columns: readonly Reachable[];
  readonly rows: RowWindow;
  /** These records are in sight. */
  readonly onSight: (first: number, last: number) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly stale: boolean;
}

const COVER = 76;
const PICTURE = 152;
const TITLE = 52;
const LINE = 24;
const EDGE = 16;

/** Cards in rows, of which those in sight are drawn: however many records there are. */
export function Gallery({ module, cover, picture, columns, rows, onSight, chosen, onChoose, stale }: GalleryProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const look = () => setWidth(box.clientWidth);
    const observer = new ResizeObserver(look);
    observer.observe(box);
    look();
    return () => observer.disconnect();
  }, []);
  const beside = cardsBeside(width);
  const virtual = useVirtualizer({
    count: Math.ceil(rows.count / beside),
    getScrollElement: () => scroller.current,
    estimateSize: () => (picture ? PICTURE : COVER) + TITLE + LINE * columns.length + EDGE,
    gap: GAP,
    overscan: 2,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [(items[0]?.index ?? 0) * beside, ((items.at(-1)?.index ?? 0) + 1) * beside - 1];
  useEffect(() => onSight(first, last), [first, last, onSight]);
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <div ref={scroller} className={`${css['scroller']} scroll`} data-stale={stale || undefined}>
      <div
        role="list"
        aria-label={module.plural}
        className={css['cards']}
        data-choosing={chosen.size > 0 || undefined}
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map(({ index, start, key }) => (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            role="presentation"
            className={css['row']}
            style={{ transform: `translateY(${start}px)`, gridTemplateColumns: `repeat(${beside}, minmax(0, 1fr))` }}
          >
            {Array.from({ length: Math.min(beside, rows.count - index * beside) }, (_, n) => {
              const place = index * beside + n;
              const record = rows.at(place);
              return record ? (
                <GalleryCard
                  key={record.id}
                  {...{ module, cover, picture, columns, record }}
                  place={place}
                  count={rows.count}
                  chosen={chosen.has(record.id)}
                  onChoose={choose}
                />
              ) : (
                <div key={place} className={css['waiting']} aria-busy role="listitem" />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
