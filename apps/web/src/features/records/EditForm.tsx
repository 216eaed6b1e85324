import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { keepEnter } from './keep-enter.js';
import { LeaveGuard } from './LeaveGuard.js';
import { changesOf, inputsOf, valuesOf } from './record-values.js';
import { RecordFields } from './RecordFields.js';
import { showRefusal, useRecordForm } from './use-record-form.js';
import { useSaveRecord } from './use-save-record.js';
import css from './form.module.css';

interface EditFormProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly onDone: () => void;
}

/** Changes a record, all its fields at once. */
export function EditForm({ module, record, onDone }: EditFormProps) {
  const { t } = useTranslation();
  const layout = module.layouts.edit;
  const inputs = inputsOf(module, layout);
  // What the form was opened with: a refetch behind it must not become the base of the differences.
  const [opened] = useState(record);
  const base = valuesOf(inputs, opened);
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
  const { save, saving, refused, dialog } = useSaveRecord({
    module,
    opened,
    inputs,
    onSaved: leave,
    onRefused: (problem) => showRefusal(form, problem, new Set(inputs.map((f) => f.name))),
    onTheirs: (field, value) => form.setValue(field, value),
  });
  const submit = form.handleSubmit((values) => {
    const changes = changesOf(base, values);
    if (Object.keys(changes).length > 0) return save(changes);
    leave();
  });
  return (
    <form
      className={css['page']}
      noValidate
      onKeyDown={keepEnter}
      aria-label={t('record.editing', { label: module.label })}
      onSubmit={(event) => void submit(event)}
    >
      <div className={`${css['body']} scroll`}>
        <div className={css['sheet']}>
          {refused ? (
            <div className={css['alert']}>
              <ProblemAlert error={refused} />
            </div>
          ) : null}
          <RecordFields module={module} layout={layout} form={form} record={opened} />
        </div>
      </div>
      <footer className={css['foot']}>
        <Button onClick={onDone}>{t('action.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={saving}>
          {t('action.save')}
        </Button>
      </footer>
      {dialog}
      <LeaveGuard dirty={form.formState.isDirty} leaving={leaving} />
    </form>
  );
}
