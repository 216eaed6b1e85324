import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { usePhone } from '@mokuai/ui';
import { api } from '../../lib/api.js';
import { duplicatesOf } from '../../lib/duplicates.js';
import { idempotencyKey } from '../../lib/idempotency-key.js';
import { useLaidOut } from '../../lib/laid-out.js';
import { ApiProblem } from '../../lib/problem.js';
import { keys } from '../../lib/queries.js';
import { useAppInfo, useMe } from '../../lib/session.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { keepEnter } from '../../ui/form/keep-enter.js';
import { FilesWait } from '../../ui/form/FilesWait.js';
import { LeaveGuard } from '../../ui/LeaveGuard.js';
import { Duplicates } from './duplicates/Duplicates.js';
import { useDuplicates } from './duplicates/use-duplicates.js';
import { useConditions } from './conditions/use-conditions.js';
import { creation, inputsOf, newValues, type Values } from './record-values.js';
import { RecordFields } from './RecordFields.js';
import { showRefusal, useRecordForm } from './use-record-form.js';
import css from './form.module.css';

interface CreateFormProps {
  readonly module: EffectiveModule;
  /** The form to fill in: the whole one, or the few fields of what is made in passing. */
  readonly page?: 'create' | 'quick_create';
  /** Values a link gave, for instance the account a contact is added to. */
  readonly given: Values;
  /** What follows the save, in place of going to the new record. */
  readonly onSaved?: (record: ApiRecord) => void;
  /** The way out without one, in place of going back. */
  readonly onCancel?: () => void;
  /** It is about one record: there is no going on with another. */
  readonly once?: boolean;
  /** Told whether the form holds what is not saved. */
  readonly onDirty?: (dirty: boolean) => void;
}

/** Fills in and saves a new record. One form makes one record, however often its save is sent. */
export function CreateForm({
  module: plain,
  page = 'create',
  given,
  onSaved,
  onCancel,
  once = false,
  onDirty,
}: CreateFormProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const me = useMe();
  const { timeZone } = useAppInfo();
  const client = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const module = useLaidOut(plain, given);
  const layout = module.layouts[page];
  const inputs = inputsOf(module, layout);
  const filled = { ...(module.defaultOwner === 'none' ? {} : { owner: me.id }), ...given };
  const conditions = useConditions(module);
  const [around] = useState<Values>(() => ({ approval_status: 'none', ...filled }));
  const whole = (values: Values): Values => ({ ...around, ...values });
  const sent = (values: Values) => creation(inputs, conditions.applicable(values, whole(values)), given);
  const begin = (): Values => newValues(inputs, filled, { me, timeZone, now: Date.now() });
  const [initial] = useState(begin);
  const form = useRecordForm({
    validators: module.validators,
    initial,
    mode: 'create',
    sent,
    also: (values) => conditions.faults(whole(values)),
  });
  const { sending } = form;
  const leaving = useRef(false);
  const [again, setAgain] = useState(false);
  const attempt = useRef({ body: '', key: '' });
  const sheet = useRef<HTMLDivElement>(null);
  const focusFirst = useCallback(() => sheet.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  const phone = usePhone();
  const save = useMutation({
    mutationFn: ({ values, allowed }: { readonly values: Values; readonly allowed: readonly string[] }) => {
      const data = { ...sent(values), ...(allowed.length > 0 && { allowDuplicates: allowed }) };
      const body = JSON.stringify(data);
      if (attempt.current.body !== body) attempt.current = { body, key: idempotencyKey() };
      return api.post<ApiRecord>(`/records/${module.name}`, data, {
        headers: { 'Idempotency-Key': attempt.current.key },
      });
    },
    onSuccess: (record) => {
      void client.invalidateQueries({ queryKey: keys.records(module.name) });
      void message.success(t('record.created', { label: module.label }));
      attempt.current = { body: '', key: '' };
      if (again) {
        form.reset({ ...begin() });
        window.requestAnimationFrame(focusFirst);
        return;
      }
      leaving.current = true;
      if (onSaved) return onSaved(record);
      void navigate({ to: '/m/$module/$record', params: { module: module.name, record: record.id }, replace: true });
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem) || duplicatesOf(error)) return;
      // Once the fields can be reached again: the first at fault takes the focus.
      window.requestAnimationFrame(() => void showRefusal(form, error, new Set(inputs.map((f) => f.name))));
    },
  });
  // A phone would show its keyboard over what is to be filled in.
  useEffect(() => (phone ? undefined : focusFirst()), [phone, focusFirst]);
  const submit = (more: boolean, allowed: readonly string[] = []) => {
    setAgain(more);
    sending.whenSent(() => void form.handleSubmit((values) => save.mutate({ values, allowed }))());
  };
  const duplicates = useDuplicates(module, () => sent(form.getValues()));
  const isDirty = form.formState.isDirty || sending.running > 0;
  const saving = save.isPending || sending.waiting;
  useEffect(() => onDirty?.(isDirty), [isDirty, onDirty]);
  const back = () =>
    router.history.canGoBack()
      ? router.history.back()
      : void navigate({ to: '/m/$module', params: { module: module.name } });
  return (
    <form
      className={css['page']}
      noValidate
      onKeyDown={keepEnter}
      onBlur={duplicates.look}
      aria-label={t('list.create', { label: module.label })}
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
    >
      <div className={`${css['body']} scroll`}>
        {/* What is typed while the record before is being saved would be cleared with it. */}
        <div ref={sheet} className={css['sheet']} inert={save.isPending && again}>
          {save.isError && !duplicatesOf(save.error) ? (
            <div className={css['alert']}>
              <ProblemAlert error={save.error} />
            </div>
          ) : null}
          <Duplicates
            module={module}
            found={duplicates.found}
            refusal={save.error}
            saving={save.isPending}
            onAllow={(rules) => submit(again, rules)}
            onBack={() => save.reset()}
          />
          <RecordFields module={module} layout={layout} form={form} conditions={conditions} around={around} />
        </div>
      </div>
      <footer className={css['foot']}>
        <FilesWait sending={sending} />
        <Button onClick={onCancel ?? back}>{t('action.cancel')}</Button>
        {once ? null : (
          <Button onClick={() => submit(true)} loading={saving && again}>
            {t('record.saveAndNew')}
          </Button>
        )}
        <Button type="primary" htmlType="submit" loading={saving && !again}>
          {t('action.save')}
        </Button>
      </footer>
      <LeaveGuard dirty={isDirty} leaving={leaving} />
    </form>
  );
}
