import { Link } from '@tanstack/react-router';
import { CalendarDays, Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { UserAvatar } from '@mokuai/ui';
import type { FieldView } from '../../../field-views/field-view.js';
import { viewOf } from '../../../field-views/registry.js';
import { Value } from '../../../field-views/Value.js';
import { expandedOf } from '../../../lib/expanded.js';
import type { Reachable } from '../../../lib/reachable.js';
import { cellOf } from '../../../lib/list-query.js';
import { titleOf } from '../../../field-views/titles.js';
import css from './card.module.css';

interface CardProps {
  readonly module: EffectiveModule;
  readonly columns: readonly Reachable[];
  readonly record: ApiRecord;
  /** The way to take hold of it with the keyboard, and the menu. */
  readonly actions?: React.ReactNode;
}

const TAGS = 2;
const OTHERS = 2;

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** A record on a card: its title, whom it is about, amount and tags, then when and who. */
export function Card({ module, columns, record, actions }: CardProps) {
  const { t } = useTranslation();
  const filled = columns.filter((c) => c.path !== module.titleField && !isEmpty(cellOf(record, c)));
  const of = (card: FieldView['card']) => filled.filter((c) => viewOf(c.field.type).card === card);
  const [amount] = of('amount');
  const [time] = of('time');
  const [person] = of('person');
  const tags = of('tag').slice(0, TAGS);
  const [about] = filled.filter((c) => c.field.target !== null && c !== person);
  const used = new Set([amount, time, person, about, ...of('tag'), ...of('person')]);
  const others = filled.filter((c) => !used.has(c)).slice(0, OTHERS);
  const show = (column: Reachable, place: 'cell' | 'inline' | 'card') => (
    <Value key={column.path} field={column.field} value={cellOf(record, column)} record={record} place={place} />
  );
  const name = person ? (expandedOf(record, person.field.name)?.title ?? '') : '';
  return (
    <>
      <div className={css['top']}>
        <Link
          to="/m/$module/$record"
          params={{ module: module.name, record: record.id }}
          className={css['title']}
          data-record
          draggable={false}
        >
          {titleOf(module, record) || t('record.untitled')}
        </Link>
        {actions}
      </div>
      {about ? <div className={css['about']}>{show(about, 'cell')}</div> : null}
      {others.map((column) => (
        <div key={column.path} className={css['other']}>
          <span>{column.label}</span>
          <span className="ellipsis">{show(column, column.field.files ? 'cell' : 'inline')}</span>
        </div>
      ))}
      {amount || tags.length > 0 ? (
        <div className={css['middle']}>
          {amount ? <strong>{show(amount, 'card')}</strong> : null}
          <span className={css['tags']}>{tags.map((column) => show(column, 'cell'))}</span>
        </div>
      ) : null}
      {time || name !== '' || record.approval_status === 'pending' ? (
        <div className={css['foot']}>
          {time ? (
            <span title={time.label}>
              <CalendarDays size={14} strokeWidth={1.75} aria-hidden />
              {show(time, 'inline')}
            </span>
          ) : null}
          {record.approval_status === 'pending' ? (
            <span className={css['pending']}>
              <Stamp size={14} strokeWidth={1.75} aria-hidden />
              {t('board.pending')}
            </span>
          ) : null}
          {name !== '' ? (
            <span className={css['person']} title={`${person?.label ?? ''} ${name}`}>
              <UserAvatar name={name} size={20} />
              <span className="sr-only">{name}</span>
            </span>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
