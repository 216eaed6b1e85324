import { useQueryClient } from '@tanstack/react-query';
import { UserAvatar } from '@mokuai/ui';
import { appQuery } from '../../lib/queries.js';
import type { ShowProps } from '../field-view.js';
import { expandedTitle } from './expanded-title.js';
import { RecordLink } from './RecordLink.js';
import { useRecordTitle } from './RecordTitle.js';
import css from './RecordShow.module.css';

interface RecordShowProps extends ShowProps {
  /** People are round, things square. */
  readonly person: boolean;
}

/** The record a value points at: its sign, its title, and the way to it. */
export function RecordShow(props: RecordShowProps) {
  const title = expandedTitle(props.record, props.field, props.value);
  return title === undefined ? <Asked {...props} /> : <Shown {...props} title={title} />;
}

/** Where the title did not come with the record. */
function Asked(props: RecordShowProps) {
  const { field, value } = props;
  return <Shown {...props} title={useRecordTitle(field.target, String(value)) ?? '…'} />;
}

function Shown({ field, value, place, person, title }: RecordShowProps & { readonly title: string }) {
  const client = useQueryClient();
  if (place === 'inline') return <>{title}</>;
  const module = field.target ?? '';
  // Not subscribed to: lists draw many of these, and are drawn anew themselves when what one may reach changes.
  const reachable = client.getQueryData(appQuery.queryKey)?.modules.some(({ name }) => name === module);
  return (
    <span className={css['record']}>
      <UserAvatar name={title} size={20} square={!person} />
      {reachable ? (
        <RecordLink module={module} id={String(value)} className={`${css['link']} ellipsis`} quiet={person}>
          {title}
        </RecordLink>
      ) : (
        <span className="ellipsis">{title}</span>
      )}
    </span>
  );
}
