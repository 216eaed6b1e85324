import { useQueryClient } from '@tanstack/react-query';
import { UserAvatar } from '@mokuai/ui';
import { appQuery } from '../../lib/queries.js';
import type { ShowProps } from '../field-view.js';
import { expandedTitle } from './expanded-title.js';
import { RecordLink } from './RecordLink.js';
import { RecordTitle, useRecordTitle } from './RecordTitle.js';
import css from './RecordShow.module.css';

interface RecordShowProps extends ShowProps {
  /** People are round, things square. */
  readonly person: boolean;
}

/** The record a value points at: its sign, its title, and the way to it. */
export function RecordShow({ record, field, value, place, person }: RecordShowProps) {
  const title = expandedTitle(record, field, value);
  const module = field.target ?? '';
  const id = String(value);
  if (place !== 'inline') return <Shown module={module} id={id} person={person} title={title} />;
  return <>{title ?? <RecordTitle module={module} id={id} />}</>;
}

interface ShownProps {
  readonly module: string;
  readonly id: string;
  readonly person: boolean;
  /** Undefined where it did not come with the record. */
  readonly title: string | undefined;
}

/** A record by its sign and its title, with the way to it. */
export const Shown = ({ title, ...rest }: ShownProps) =>
  title === undefined ? <Asked {...rest} /> : <Titled {...rest} title={title} />;

const Asked = (props: Omit<ShownProps, 'title'>) => (
  <Titled {...props} title={useRecordTitle(props.module, props.id) ?? '…'} />
);

function Titled({ module, id, person, title }: ShownProps & { readonly title: string }) {
  const client = useQueryClient();
  // Not subscribed to: lists draw many of these, and are drawn anew themselves when what one may reach changes.
  const reachable = client.getQueryData(appQuery.queryKey)?.modules.some(({ name }) => name === module);
  return (
    <span className={css['record']}>
      <UserAvatar name={title} size={20} square={!person} />
      {reachable ? (
        <RecordLink module={module} id={id} className={`${css['link']} ellipsis`} quiet={person}>
          {title}
        </RecordLink>
      ) : (
        <span className="ellipsis">{title}</span>
      )}
    </span>
  );
}
