import { Button } from 'antd';
import { Check, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveField, EffectiveModule } from '@mokuai/contract';
import { describeProblem } from '../../lib/describe-problem.js';
import { FormField } from './FormField.js';
import { keepEnter } from '../../ui/form/keep-enter.js';
import { useChangeForm } from './use-change-form.js';
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
  const { form, submit, leave, saving, dialogs } = useChangeForm({
    module,
    record,
    inputs: [field],
    onDone,
    onRefused: (problem, shown, { setError }) => {
      const { title, detail } = describeProblem(problem, t, module.fields);
      if (!shown) setError(field.name, { type: 'server', message: detail || title });
    },
    onTheirs: () => leave(),
  });
  const { setFocus } = form;
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    setFocus(field.name);
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [setFocus, field.name]);
  return (
    <form
      ref={place}
      className={css['form']}
      noValidate
      aria-label={t('record.inline.editing', { label: field.label })}
      onSubmit={submit}
      onKeyDown={(event) => {
        keepEnter(event);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
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
      {dialogs}
    </form>
  );
}
