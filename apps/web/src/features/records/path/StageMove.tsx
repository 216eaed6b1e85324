import { Button } from 'antd';
import { CircleAlert, CircleCheck, Lightbulb, Lock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveField, EffectiveModule } from '@mokuai/contract';
import { describeProblem } from '../../../lib/describe-problem.js';
import { Value } from '../../../field-views/Value.js';
import { errorsByField } from '../../../lib/problem.js';
import { FormField } from '../FormField.js';
import { keepEnter } from '../../../ui/form/keep-enter.js';
import { useChangeForm } from '../use-change-form.js';
import type { Stage } from './stage-path.js';
import css from './path.module.css';

interface StageMoveProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  /** The field that says where a record stands. */
  readonly field: string;
  readonly stage: Stage;
  /** Is it a stage that was passed already? */
  readonly isBack: boolean;
  /** Why the record cannot be moved now. */
  readonly closed: string | undefined;
  readonly onDone: () => void;
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The move into a stage: what has to be known for it, what is missing, and, where it is refused, why. */
export function StageMove({ module, record, field, stage, isBack, closed, onDone }: StageMoveProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string>();
  const [named, setNamed] = useState<readonly string[]>([]);
  const place = useRef<HTMLFormElement>(null);
  const fieldOf = (name: string): EffectiveField[] => module.fields.filter((f) => f.name === name && name !== field);
  // On the way back nothing new has to be known.
  const [asked] = useState(() => (isBack ? [] : stage.fields.filter((name) => isEmpty(record[name]))));
  const known = isBack ? [] : stage.fields.filter((name) => !asked.includes(name)).flatMap(fieldOf);
  const wanted = [...new Set([...asked, ...named])].flatMap(fieldOf);
  const inputs = wanted.filter((f) => f.writable);
  const { form, opened, submit, leave, saving, dialogs } = useChangeForm({
    module,
    record,
    inputs,
    also: { [field]: stage.option },
    onDone,
    onRefused: (problem, shown, { setError }) => {
      // What is missing besides is asked for here too.
      const errors = errorsByField(problem);
      const more = [...errors.keys()].filter((name) => fieldOf(name).some((f) => f.writable));
      setNamed(more);
      for (const name of more) setError(name, { type: 'server', message: errors.get(name) ?? '' });
      const { title, detail } = describeProblem(problem, t, module.fields);
      setReason(
        shown || more.length === errors.size ? (more.length > 0 ? undefined : detail || title) : detail || title,
      );
    },
  });
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('input, textarea, button[type=submit]')?.focus();
  }, []);
  const blocked = closed ?? reason;
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    setReason(undefined);
    form.sending.whenSent(() => {
      const missing = inputs.filter(({ name }) => asked.includes(name) && isEmpty(form.getValues(name)));
      for (const { name } of missing) form.setError(name, { type: 'needed', message: t('path.needed') });
      const [first] = missing;
      if (first) form.setFocus(first.name);
      else submit();
    });
  };
  return (
    <form
      ref={place}
      className={css['move']}
      data-blocked={blocked !== undefined || undefined}
      noValidate
      aria-label={t(isBack ? 'path.back' : 'path.to', { stage: stage.label })}
      onSubmit={send}
      onKeyDown={(event) => {
        keepEnter(event);
        if (event.key === 'Escape' && !event.currentTarget.querySelector('[aria-expanded=true]')) leave();
      }}
    >
      <div className={css['head']}>
        <div className={css['said']}>
          {blocked === undefined ? (
            <strong>{t(isBack ? 'path.backTo' : 'path.into', { stage: stage.label })}</strong>
          ) : (
            <strong role="alert">
              <Lock size={14} aria-hidden />
              {t('path.blocked', { stage: stage.label })}
              <span>{blocked}</span>
            </strong>
          )}
          {known.map((one) => (
            <span key={one.name} className={css['known']}>
              <CircleCheck size={14} aria-hidden />
              {one.label} <Value field={one} value={record[one.name]} record={record} place="inline" />
            </span>
          ))}
          {wanted
            .filter((one) => !one.writable)
            .map((one) => (
              <span key={one.name} className={css['missing']}>
                <CircleAlert size={14} aria-hidden />
                {t('path.missing', { label: one.label })}
              </span>
            ))}
        </div>
        <div className={css['buttons']}>
          <Button onClick={leave}>{t('action.cancel')}</Button>
          {closed === undefined ? (
            <Button type="primary" htmlType="submit" loading={saving}>
              {t(isBack ? 'path.back' : 'path.to', { stage: stage.label })}
            </Button>
          ) : null}
        </div>
      </div>
      {stage.guidance && closed === undefined ? (
        <p className={css['guidance']}>
          <Lightbulb size={14} aria-hidden />
          {stage.guidance}
        </p>
      ) : null}
      {inputs.length > 0 && closed === undefined ? (
        <div className={css['inputs']}>
          {inputs.map((one) => (
            <FormField key={one.name} field={one} form={form} span={1} record={opened} />
          ))}
        </div>
      ) : null}
      {dialogs}
    </form>
  );
}
