import { useVirtualizer } from '@tanstack/react-virtual';
import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { UserAvatar } from '@mokuai/ui';
import type { FieldView } from '../../field-views/field-view.js';
import { viewOf } from '../../field-views/registry.js';
import { Value } from '../../field-views/Value.js';
import { expandedOf } from '../../lib/expanded.js';
import { cellOf } from '../../lib/list-query.js';
import type { Reachable } from '../../lib/reachable.js';
import { sortTerm } from '../../lib/sort.js';
import type { RowWindow } from './row-window.js';
import type { Sums } from './use-sums.js';
import { titleOf } from '../../field-views/titles.js';
import css from './cards.module.css';

interface CardsProps {
  readonly module: EffectiveModule;
  readonly columns: readonly Reachable[];
  readonly rows: RowWindow;
  /** These rows are in sight. */
  readonly onSight: (first: number, last: number) => void;
  readonly sort: readonly string[];
  readonly sums: Sums;
}

const HEIGHT = 88;
const TAGS = 2;

/** Records on a hand-held screen: name and amount, then tags, then time or owner. */
export function Cards({ module, columns, rows, onSight, sort, sums }: CardsProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 8,
    getItemKey: (index) => rows.at(index)?.id ?? index,
  });
  const items = virtual.getVirtualItems();
  const [top, bottom] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => onSight(top, bottom), [top, bottom, onSight]);
  const shown = columns.filter((c) => c.path !== module.titleField);
  const of = (card: FieldView['card']) => shown.filter((c) => viewOf(c.field.type).card === card);
  const [amount] = of('amount');
  const tags = of('tag').slice(0, TAGS);
  const [person] = of('person');
  const aside = of('time')[0] ?? person;
  const plain = tags.length === 0 ? shown.find((c) => c !== amount && c !== aside) : undefined;
  const first = sort[0] === undefined ? undefined : sortTerm(sort[0]);
  const sorted = first && module.fields.find((f) => f.name === first.path);
  const Arrow = first?.descending ? ArrowDown : ArrowUp;
  const sum = amount ? sums[amount.path] : undefined;
  return (
    <div ref={scroller} className={`${css['scroller']} scroll`}>
      {sorted || typeof sum === 'number' ? (
        <p className={css['head']}>
          {sorted ? (
            <span>
              {t('list.sortedBy', { name: sorted.label })} <Arrow size={14} aria-hidden />
            </span>
          ) : null}
          {amount && typeof sum === 'number' ? (
            <span>
              {t('list.sumOf', { label: amount.label })}{' '}
              <strong>
                <Value field={amount.field} value={sum} place="short" />
              </strong>
            </span>
          ) : null}
        </p>
      ) : null}
      <ul style={{ height: virtual.getTotalSize() }} aria-label={module.plural}>
        {items.map(({ index, start, key }) => {
          const record = rows.at(index);
          if (!record) return <li key={key} aria-busy style={{ transform: `translateY(${start}px)` }} />;
          const title = titleOf(module, record) || t('record.untitled');
          const show = (column: Reachable, place: 'cell' | 'inline' | 'short') => (
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
                <span className={css['amount']}>{amount ? show(amount, 'short') : null}</span>
                <span className={css['tags']}>
                  {tags.filter((c) => cellOf(record, c) !== null).map((c) => show(c, 'cell'))}
                  {plain ? <span className="ellipsis">{show(plain, 'inline')}</span> : null}
                </span>
                <span className={css['aside']}>
                  {aside ? (
                    <span className="ellipsis">
                      {show(aside, viewOf(aside.field.type).card === 'time' ? 'cell' : 'inline')}
                    </span>
                  ) : null}
                  {person && personOf(record, person) ? <UserAvatar name={personOf(record, person)} size={20} /> : null}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Whom a card is of, where the list knows the name. */
const personOf = (record: ApiRecord, { path, via }: Reachable): string =>
  via ? '' : (expandedOf(record, path)?.title ?? '');
