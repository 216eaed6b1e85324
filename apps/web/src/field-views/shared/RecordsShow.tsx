import { Fragment } from 'react';
import type { ShowProps } from '../field-view.js';
import { expandedTitles } from './expanded-titles.js';
import { RecordTitle } from './RecordTitle.js';
import { Shown } from './RecordShow.js';
import css from './RecordsShow.module.css';

interface RecordsShowProps extends ShowProps {
  /** People are round, things square. */
  readonly person: boolean;
}

/** The records a list, or one of its members, points at, in its order: in a grid the first and how many more, on a page all. */
export function RecordsShow({ field, value, record, place, person }: RecordsShowProps) {
  const ids = (Array.isArray(value) ? value : [value]) as readonly string[];
  const titles = expandedTitles(record, field);
  const module = field.targets ?? '';
  const title = (id: string) => titles.get(id) ?? <RecordTitle module={module} id={id} />;
  if (place === 'inline')
    return (
      <>
        {ids.map((id, index) => (
          <Fragment key={id}>
            {index > 0 ? ', ' : null}
            {title(id)}
          </Fragment>
        ))}
      </>
    );
  const shown = place === 'detail' ? ids : ids.slice(0, 1);
  return (
    <span className={css['records']} data-wrap={place === 'detail' || undefined}>
      {shown.map((id) => (
        <Shown key={id} module={module} id={id} person={person} title={titles.get(id)} />
      ))}
      {ids.length > shown.length ? <small>+{ids.length - shown.length}</small> : null}
    </span>
  );
}
