import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { UserAvatar } from '@mokuai/ui';
import { appQuery } from '../../lib/queries.js';
import type { ShowProps } from '../field-view.js';
import { expandedTitle } from './expanded-title.js';
import { useRecordTitle } from './RecordTitle.js';
import css from './RecordShow.module.css';

interface RecordShowProps extends ShowProps {
  /** People are round, things square. */
  readonly person: boolean;
}

/** The record a value points at: its sign, its title, and the way to it. */
export function RecordShow({ field, value, record, place, person }: RecordShowProps) {
  const id = String(value);
  const module = field.target ?? '';
  const given = expandedTitle(record, field, value);
  const asked = useRecordTitle(given === undefined && field.target !== null ? module : null, id);
  const modules = useQuery({ ...appQuery, enabled: false }).data?.modules ?? [];
  const title = given ?? asked ?? '…';
  const words = modules.some((m) => m.name === module) ? (
    <Link
      to="/m/$module/$record"
      params={{ module, record: id }}
      className={`${css['link']} ellipsis`}
      data-quiet={person || undefined}
      onClick={(event) => event.stopPropagation()}
    >
      {title}
    </Link>
  ) : (
    <span className="ellipsis">{title}</span>
  );
  if (place === 'inline') return <>{title}</>;
  return (
    <span className={css['record']}>
      <UserAvatar name={title} size={20} square={!person} />
      {words}
    </span>
  );
}
