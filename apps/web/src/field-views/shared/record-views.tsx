import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { ApiRecord, EffectiveField } from '@mokuai/contract';
import { UserAvatar } from '@mokuai/ui';
import { appQuery } from '../../lib/queries.js';
import type { EditProps, OperandProps, ShowProps } from '../field-view.js';
import { RecordPicker } from './RecordPicker.js';
import { RecordsPicker } from './RecordsPicker.js';
import { useRecordTitle } from './RecordTitle.js';
import css from './record-views.module.css';

/** What the record says of the title of what one of its fields points at. */
function expandedTitle(record: ApiRecord | undefined, field: EffectiveField, value: unknown): string | undefined {
  const expanded = record?.expand?.[field.name];
  return expanded && expanded.id === value ? expanded.title : undefined;
}

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

/** Chooses the record a field points at. */
export function RecordEdit({ field, value, onChange, onBlur, id, invalid, describedBy, record }: EditProps) {
  return (
    <RecordPicker
      module={field.target ?? ''}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
      {...(onBlur ? { onBlur } : {})}
      title={expandedTitle(record, field, value)}
      id={id}
      clearable={!field.required}
      invalid={invalid ?? false}
      describedBy={describedBy}
      placeholder={field.placeholder}
    />
  );
}

/** One record to compare with. */
export function RecordOne({ field, value, onChange, label }: OperandProps) {
  return (
    <RecordPicker
      module={field.target ?? ''}
      value={typeof value === 'string' ? value : null}
      onChange={(id) => onChange(id ?? undefined)}
      label={label}
    />
  );
}

/** Several records to compare with. */
export function RecordList({ field, value, onChange, label }: OperandProps) {
  return (
    <RecordsPicker
      module={field.target ?? ''}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={(ids) => onChange(ids.length === 0 ? undefined : ids)}
      label={label}
    />
  );
}
