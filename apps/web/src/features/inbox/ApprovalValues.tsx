import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { Pencil, RotateCcw } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalDetail } from '@mokuai/contract';
import { SkeletonRows, usePhone } from '@mokuai/ui';
import { Value } from '../../field-views/Value.js';
import { moduleQuery } from '../../lib/queries.js';
import { keyFields, shownFields, type ShownField } from './shown-fields.js';
import css from './values.module.css';

const EditableValue = lazy(async () => ({ default: (await import('./EditableValue.js')).EditableValue }));

interface ApprovalValuesProps {
  readonly approval: ApprovalDetail;
  readonly edits: Readonly<Record<string, unknown>>;
  readonly onEdits: (edits: Readonly<Record<string, unknown>>) => void;
}

/** The record's values: as submitted, what has changed since struck through and marked, what may be changed in place. */
export function ApprovalValues({ approval, edits, onEdits }: ApprovalValuesProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [keyOnly, setKeyOnly] = useState(true);
  const { data: module } = useQuery(moduleQuery(approval.module));
  if (!module) return <SkeletonRows />;
  const all = shownFields(module, approval, edits);
  const key = keyFields(module, all);
  const shown = keyOnly && key.length > 0 ? key : all;
  const changed = all.filter((f) => f.changed).length;
  const edit = (name: string, value: unknown): void => onEdits({ ...edits, [name]: value });
  const reset = (name: string): void => onEdits(Object.fromEntries(Object.entries(edits).filter(([n]) => n !== name)));
  return (
    <section className={css['values']}>
      <header>
        <h2>
          {phone && keyOnly
            ? t(changed > 0 ? 'inbox.changedFields' : 'inbox.keyFields')
            : t('inbox.values', { module: module.label })}
          {phone && changed > 0 ? <span className={css['count']}>{changed}</span> : null}
        </h2>
        {key.length === all.length || key.length === 0 ? null : phone ? (
          <Button type="link" onClick={() => setKeyOnly(!keyOnly)}>
            {t(keyOnly ? 'inbox.fullForm' : 'inbox.keyFields')}
          </Button>
        ) : (
          <Checkbox checked={keyOnly} onChange={(event) => setKeyOnly(event.target.checked)}>
            {t('inbox.keyOnly')}
          </Checkbox>
        )}
      </header>
      {all.length === 0 ? <p className={css['none']}>{t('inbox.notReadable')}</p> : null}
      <dl>
        {shown.map((one) => (
          <Row
            key={one.field.name}
            shown={one}
            isKey={module.layouts.detail.highlights.includes(one.field.name)}
            edited={one.field.name in edits}
            onEdit={(value) => edit(one.field.name, value)}
            onReset={() => reset(one.field.name)}
          />
        ))}
      </dl>
    </section>
  );
}

interface RowProps {
  readonly shown: ShownField;
  readonly isKey: boolean;
  readonly edited: boolean;
  readonly onEdit: (value: unknown) => void;
  readonly onReset: () => void;
}

function Row({ shown: { field, then, now, changed, editable }, isKey, edited, onEdit, onReset }: RowProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  return (
    <div data-key={isKey || undefined} data-changed={changed || undefined}>
      <dt>{field.label}</dt>
      <dd>
        {editing ? (
          <span className={css['edit']}>
            <Suspense>
              <EditableValue field={field} value={now} onChange={onEdit} />
            </Suspense>
          </span>
        ) : changed ? (
          <>
            <s>
              <span className="sr-only">{t('inbox.was')} </span>
              <Value field={field} value={then} place="inline" />
            </s>
            <span aria-hidden className={css['arrow']}>
              →
            </span>
            <mark>
              <span className="sr-only">{t('inbox.now')} </span>
              <Value field={field} value={now} place="inline" />
            </mark>
          </>
        ) : (
          <Value field={field} value={then} place="detail" />
        )}
      </dd>
      {editable && (edited || editing) ? (
        <Button
          type="text"
          className={css['open'] ?? ''}
          icon={<RotateCcw size={14} />}
          aria-label={t('inbox.resetField', { field: field.label })}
          onClick={() => {
            setEditing(false);
            onReset();
          }}
        />
      ) : editable ? (
        <Button
          type="text"
          className={css['open'] ?? ''}
          icon={<Pencil size={14} />}
          aria-label={t('inbox.editField', { field: field.label })}
          onClick={() => setEditing(true)}
        >
          {t('inbox.openHere')}
        </Button>
      ) : null}
    </div>
  );
}
