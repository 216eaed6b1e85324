import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Duplicates } from './duplicates/Duplicates.js';
import { useDuplicates } from './duplicates/use-duplicates.js';
import { FilesWait } from '../../ui/form/FilesWait.js';
import { keepEnter } from '../../ui/form/keep-enter.js';
import { inputsOf } from './record-values.js';
import { RecordFields } from './RecordFields.js';
import { useChangeForm } from './use-change-form.js';
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
  const { form, conditions, opened, differences, submit, saving, refused, dialogs } = useChangeForm({
    module,
    record,
    inputs,
    onDone,
  });
  const duplicates = useDuplicates(module, () => differences(form.getValues()), record.id);
  return (
    <form
      className={css['page']}
      noValidate
      onKeyDown={keepEnter}
      onBlur={duplicates.look}
      aria-label={t('record.editing', { label: module.label })}
      onSubmit={submit}
    >
      <div className={`${css['body']} scroll`}>
        <div className={css['sheet']}>
          {refused ? (
            <div className={css['alert']}>
              <ProblemAlert error={refused} />
            </div>
          ) : null}
          <Duplicates module={module} found={duplicates.found} />
          <RecordFields
            module={module}
            layout={layout}
            form={form}
            conditions={conditions}
            around={opened}
            record={opened}
          />
        </div>
      </div>
      <footer className={css['foot']}>
        <FilesWait sending={form.sending} />
        <Button onClick={onDone}>{t('action.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={saving}>
          {t('action.save')}
        </Button>
      </footer>
      {dialogs}
    </form>
  );
}
