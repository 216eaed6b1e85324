import { Button } from 'antd';
import { Check, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveField, EffectiveModule } from '@mokuai/contract';
import { describeProblem } from '../../lib/describe-problem.js';
import { FormField } from './FormField.js';
import { keepEnter } from './keep-enter.js';
import { LeaveGuard } from './LeaveGuard.js';
import { changesOf, valuesOf } from './record-values.js';
import { showRefusal, useRecordForm } from './use-record-form.js';
import { useSaveRecord } from './use-save-record.js';
import css from './inline.module.css';

interface InlineEditProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly field: EffectiveField;
  readonly onDone: () => void;
}

/** Changes one field where it stands: Enter saves, Esc leaves it as it was. */
export function InlineEdit({ module, record, field, onDone }: InlineEditProps) {
  const { t } = useTranslation();
  // A refetch behind the input must not become the base of the difference.
  const [opened] = useState(record);
  const [base] = useState(() => valuesOf([field], record));
  const form = useRecordForm({
    validators: module.validators,
    initial: base,
    mode: 'update',
    sent: (values) => changesOf(base, values),
  });
  const leaving = useRef(false);
  const leave = () => {
    leaving.current = true;
    onDone();
  };
  const { save, saving, dialog } = useSaveRecord({
    module,
    opened,
    inputs: [field],
    onSaved: leave,
    onRefused: (problem) => {
      if (showRefusal(form, problem, new Set([field.name]))) return;
      const { title, detail } = describeProblem(problem, t);
      form.setError(field.name, { type: 'server', message: detail || title });
    },
    onTheirs: leave,
  });
  const { setFocus } = form;
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    setFocus(field.name);
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [setFocus, field.name]);
  const submit = form.handleSubmit((values) => {
    const changes = changesOf(base, values);
    if (Object.keys(changes).length > 0) save(changes);
    else leave();
  });
  return (
    <form
      ref={place}
      className={css['form']}
      noValidate
      aria-label={t('record.inline.editing', { label: field.label })}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        keepEnter(event);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
        // An open list takes the first Esc for itself.
        if (event.key === 'Escape' && !event.currentTarget.querySelector('[aria-expanded=true]')) leave();
      }}
    >
      <FormField field={field} form={form} span={1} record={record} bare />
      <Button
        type="primary"
        htmlType="submit"
        loading={saving}
        icon={<Check size={14} aria-hidden />}
        aria-label={t('action.save')}
      />
      <Button icon={<X size={14} aria-hidden />} aria-label={t('action.cancel')} onClick={leave} />
      {dialog}
      <LeaveGuard dirty={form.formState.isDirty} leaving={leaving} />
    </form>
  );
}
