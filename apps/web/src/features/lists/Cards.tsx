import { useVirtualizer } from '@tanstack/react-virtual';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { UserAvatar } from '@mokuai/ui';
import type { FieldView } from '../../field-views/field-view.js';
import { viewOf } from '../../field-views/registry.js';
import { Value } from '../../field-views/Value.js';
import { cellOf } from './list-query.js';
import type { Reachable } from '../../lib/reachable.js';
import css from './cards.module.css';

interface CardsProps {
  readonly module: EffectiveModule;
  readonly columns: readonly Reachable[];
  readonly rows: readonly ApiRecord[];
  readonly onEnd: () => void;
}

const HEIGHT = 88;
const TAGS = 2;

/** Records on a hand-held screen: name and amount, then tags, then time or owner. */
export function Cards({ module, columns, rows, onEnd }: CardsProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= rows.length - 20) onEnd();
  }, [last, rows.length, onEnd]);
  const shown = columns.filter((c) => c.path !== module.titleField);
  const of = (card: FieldView['card']) => shown.filter((c) => viewOf(c.field.type).card === card);
  const [amount] = of('amount');
  const tags = of('tag').slice(0, TAGS);
  const aside = of('time')[0] ?? of('person')[0];
  const plain = tags.length === 0 ? shown.find((c) => c !== amount && c !== aside) : undefined;
  return (
    <div ref={scroller} className={`${css['scroller']} scroll`}>
      <ul style={{ height: virtual.getTotalSize() }} aria-label={module.plural}>
        {items.map(({ index, start, key }) => {
          const record = rows[index];
          if (!record) return null;
          const title = String(record[module.titleField] ?? '') || t('record.untitled');
          const show = (column: Reachable, place: 'cell' | 'inline') => (
            <Value
              key={column.path}
              field={column.field}
              value={cellOf(record, column)}
              record={record}
              place={place}
            />
          );
          return (
            <li key={key} style={{ transform: `translateY(${start}px)` }}>
              <Link to="/m/$module/$record" params={{ module: module.name, record: record.id }} className={css['card']}>
                <UserAvatar name={title} size={40} square />
                <span className={`${css['name']} ellipsis`}>{title}</span>
                <span className={css['amount']}>{amount ? show(amount, 'inline') : null}</span>
                <span className={css['tags']}>
                  {tags.filter((c) => cellOf(record, c) !== null).map((c) => show(c, 'cell'))}
                  {plain ? <span className="ellipsis">{show(plain, 'inline')}</span> : null}
                </span>
                <span className={css['aside']}>
                  {aside ? show(aside, viewOf(aside.field.type).card === 'time' ? 'cell' : 'inline') : null}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
