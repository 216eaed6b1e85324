import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { ApiProblem } from '../../lib/problem.js';
import { keys } from '../../lib/queries.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { ConflictDialog } from './ConflictDialog.js';
import { keepEnter } from './keep-enter.js';
import { LeaveGuard } from './LeaveGuard.js';
import { changesOf, clashesOf, inputsOf, valuesOf, type Clash, type Values } from './record-values.js';
import { RecordFields } from './RecordFields.js';
import { showRefusal, useRecordForm } from './use-record-form.js';
import css from './form.module.css';

interface EditFormProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly onDone: () => void;
}

interface Conflict {
  readonly clashes: readonly Clash[];
  readonly changes: Values;
  readonly current: ApiRecord;
}

/** Changes a record. What somebody else changed meanwhile is kept, and where both changed the same, the user decides. */
export function EditForm({ module, record, onDone }: EditFormProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
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
  const [conflict, setConflict] = useState<Conflict>();
  const save = useMutation({
    mutationFn: ({ changes, version }: { readonly changes: Values; readonly version: number }) =>
      api.patch<ApiRecord>(`/records/${module.name}/${record.id}`, { ...changes, version }),
    onSuccess: async () => {
      setConflict(undefined);
      leaving.current = true;
      await client.invalidateQueries({ queryKey: keys.records(module.name) });
      void message.success(t('record.saved'));
      onDone();
    },
    onError: (error, { changes }) => {
      if (!(error instanceof ApiProblem)) return;
      if (error.code === 'stale_version' && isRecord(error.current)) {
        const current = error.current;
        const clashes = clashesOf(base, changes, current);
        if (clashes.length > 0) setConflict({ clashes, changes, current });
        else save.mutate({ changes, version: current.version });
        return;
      }
      setConflict(undefined);
      showRefusal(form, error, new Set(inputs.map((f) => f.name)));
    },
  });
  const submit = form.handleSubmit((values) => {
    const changes = changesOf(base, values);
    if (Object.keys(changes).length > 0) return save.mutate({ changes, version: opened.version });
    leaving.current = true;
    onDone();
  });
  const resolve = (keepMine: ReadonlySet<string>) => {
    if (!conflict) return;
    const theirs = new Set(conflict.clashes.map((c) => c.field).filter((field) => !keepMine.has(field)));
    const changes = Object.fromEntries(Object.entries(conflict.changes).filter(([field]) => !theirs.has(field)));
    for (const field of theirs) form.setValue(field, conflict.current[field] ?? null);
    save.mutate({ changes, version: conflict.current.version });
  };
  const refused = save.error instanceof ApiProblem && save.error.code === 'stale_version' ? null : save.error;
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
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('action.save')}
        </Button>
      </footer>
      {conflict ? (
        <ConflictDialog
          module={module}
          clashes={conflict.clashes}
          saving={save.isPending}
          onSave={resolve}
          onCancel={() => setConflict(undefined)}
        />
      ) : null}
      <LeaveGuard dirty={form.formState.isDirty} leaving={leaving} />
    </form>
  );
}

const isRecord = (value: unknown): value is ApiRecord =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number';
