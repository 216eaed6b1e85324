import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { UserAvatar } from '@mokuai/ui';
import { RecordLink } from '../../field-views/shared/RecordLink.js';
import { Value } from '../../field-views/Value.js';
import type { Reachable } from '../../lib/reachable.js';
import { cellOf } from '../../lib/list-query.js';
import { useWords } from '../../lib/words.js';
import { titleOf } from '../../field-views/titles.js';
import css from './grid.module.css';

interface CellContentProps {
  readonly module: EffectiveModule;
  readonly column: Reachable;
  readonly record: ApiRecord;
}

/** What a cell shows: the value, or the name that leads to the record. */
export function CellContent({ module, column, record }: CellContentProps) {
  const t = useWords();
  if (column.path !== module.titleField)
    return (
      <Value
        field={column.field}
        value={cellOf(record, column)}
        record={column.via ? undefined : record}
        place="cell"
      />
    );
  const title = titleOf(module, record);
  return (
    <RecordLink module={module.name} id={record.id} className={css['title'] ?? ''}>
      {title === '' ? null : <UserAvatar name={title} size={20} square />}
      <span className="ellipsis">{title || t('record.untitled')}</span>
    </RecordLink>
  );
}
