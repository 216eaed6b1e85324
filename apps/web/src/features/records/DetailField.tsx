import { Pencil } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveField, EffectiveModule } from '@mokuai/contract';
import { Value } from '../../field-views/Value.js';
import { InlineEdit } from './InlineEdit.js';
import css from './record.module.css';

interface DetailFieldProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly field: EffectiveField;
  /** May it be changed here and now? */
  readonly editable: boolean;
  readonly span: number;
}

/** One field of a record: what it is called, and its value, which a click makes an input. */
export function DetailField({ module, record, field, editable, span }: DetailFieldProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const value = record[field.name];
  const missing = field.required && (value === null || value === undefined);
  const begin = (event: React.MouseEvent<HTMLElement>) => {
    const onOther = event.target instanceof Element && event.target.closest('a, button') !== null;
    if (editable && !onOther && window.getSelection()?.isCollapsed !== false) setEditing(true);
  };
  const end = () => {
    setEditing(false);
    // Where the keyboard was before the input took it.
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>('dd > button')?.focus());
  };
  return (
    <div
      ref={row}
      className={css['row']}
      data-missing={missing || undefined}
      data-editing={editing || undefined}
      style={{ gridColumn: `span ${span}` }}
    >
      <dt>{field.label}</dt>
      {editing ? (
        <dd>
          <InlineEdit module={module} record={record} field={field} onDone={end} />
        </dd>
      ) : (
        <dd onClick={begin} data-editable={editable || undefined}>
          <span>
            {missing ? t('record.missing') : <Value field={field} value={value} record={record} place="detail" />}
          </span>
          {editable ? (
            <button
              type="button"
              aria-label={t('record.inline.edit', { label: field.label })}
              onClick={() => setEditing(true)}
            >
              <Pencil size={14} strokeWidth={1.75} aria-hidden />
            </button>
          ) : null}
        </dd>
      )}
    </div>
  );
}
