import { Link, useNavigate } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { UserAvatar } from '@mokuai/ui';
import { viewOf } from '../../field-views/registry.js';
import { Value } from '../../field-views/Value.js';
import { cellOf } from './list-query.js';
import type { Reachable } from '../../lib/reachable.js';
import css from './grid.module.css';

interface GridRowProps {
  readonly module: EffectiveModule;
  readonly columns: readonly Reachable[];
  readonly record: ApiRecord;
  readonly index: number;
  readonly start: number;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
}

const isOnControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, input, label') !== null;

/** One record. A click anywhere on it opens it; its number turns into a checkbox. */
export function GridRow({ module, columns, record, index, start, chosen, onChoose }: GridRowProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const params = { module: module.name, record: record.id };
  const title = String(record[module.titleField] ?? '');
  const open = (event: React.MouseEvent) => {
    if (isOnControl(event.target) || window.getSelection()?.isCollapsed === false) return;
    void navigate({ to: '/m/$module/$record', params });
  };
  return (
    <div
      className={css['row']}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      style={{ transform: `translateY(${start}px)` }}
      onClick={open}
    >
      <div role="gridcell" className={css['choose']} data-chosen={chosen || undefined}>
        <span className="num" aria-hidden>
          {index + 1}
        </span>
        <Checkbox
          checked={chosen}
          onChange={(event) => onChoose(event.target.checked)}
          aria-label={t('list.choose', { title })}
        />
      </div>
      {columns.map((column) => (
        <div key={column.path} role="gridcell" className={css['cell']} data-align={viewOf(column.field.type).align}>
          {column.path === module.titleField ? (
            <Link to="/m/$module/$record" params={params} className={css['title']}>
              {title === '' ? null : <UserAvatar name={title} size={20} square />}
              <span className="ellipsis">{title || t('record.untitled')}</span>
            </Link>
          ) : (
            <Value
              field={column.field}
              value={cellOf(record, column)}
              record={column.via ? undefined : record}
              place="cell"
            />
          )}
        </div>
      ))}
      <div role="presentation" />
    </div>
  );
}
