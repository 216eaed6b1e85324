import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, CustomButton, EffectiveModule, StartedRun } from '@mokuai/contract';
import { Icon } from '@mokuai/ui';
import { api } from '../../../lib/api.js';
import { describeProblem } from '../../../lib/describe-problem.js';
import { idempotencyKey } from '../../../lib/idempotency-key.js';
import { pressButton } from '../../../lib/press.js';
import { keys } from '../../../lib/queries.js';
import { useConditions } from '../conditions/use-conditions.js';
import { useSaveRecord } from '../use-save-record.js';
import type { ButtonView } from './button-view.js';
import { linkOfRecord } from './link-of-record.js';

interface CustomOptions {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly locked: boolean;
  /** At a row of a list the server asks once more whether the button is for the record. */
  readonly on?: 'record' | 'row';
}

interface Customs {
  /** Undefined for one that is not for this record as it is. */
  readonly view: (button: CustomButton) => ButtonView | undefined;
  readonly dialog: ReactNode;
}

/** The buttons that an admin made. */
export function useCustom({ module, record, locked, on = 'record' }: CustomOptions): Customs {
  const { t } = useTranslation();
  const { message, modal, notification } = App.useApp();
  const client = useQueryClient();
  const conditions = useConditions(module);
  const fail = (error: unknown): void => {
    const { title, detail } = describeProblem(error, t, module.fields);
    notification.error({ title, description: detail });
  };
  // One press is one run, however often its request is sent.
  const press = useRef({ button: '', key: '' });
  const start = useMutation({
    mutationFn: ({ name, workflow }: { readonly name: string; readonly workflow: string }) => {
      if (press.current.button !== name) press.current = { button: name, key: idempotencyKey() };
      return api.post<StartedRun>(`/records/${module.name}/${record.id}/workflows/${workflow}`, undefined, {
        headers: { 'Idempotency-Key': press.current.key },
      });
    },
    onSuccess: ({ label }) => {
      press.current = { button: '', key: '' };
      void message.success(t('buttons.started', { label }));
      void client.invalidateQueries({ queryKey: keys.record(module.name, record.id) });
    },
    onError: fail,
  });
  const { save, saving, dialog } = useSaveRecord({
    ...{ module, opened: record, inputs: module.fields.filter(({ writable }) => writable) },
    onSaved: () => undefined,
    onRefused: fail,
    onTheirs: () => undefined,
  });
  const atRow = useMutation({
    mutationFn: async (button: CustomButton) => {
      const where = { module: module.name, button: button.name, on };
      const [refused] = await pressButton(where, [{ id: record.id, version: record.version }]);
      if (refused) throw refused.problem;
    },
    onSuccess: (_, { label, type }) => {
      void message.success(t(type === 'workflow' ? 'buttons.started' : 'buttons.done', { label }));
      void client.invalidateQueries({ queryKey: keys.records(module.name) });
    },
    onError: fail,
  });
  const act = (button: CustomButton): void => {
    if (button.type !== 'link' && on === 'row') return atRow.mutate(button);
    if (button.type === 'workflow') return start.mutate(button);
    if (button.type === 'set') return save(button.values);
    const link = linkOfRecord(button.url, module, record);
    if (link) window.open(link, '_blank', 'noopener,noreferrer');
    else notification.error({ title: t('buttons.noLink') });
  };
  const ask = (button: CustomButton): void => {
    if (button.confirm === null) return act(button);
    void modal.confirm({
      title: button.label,
      content: button.confirm,
      okText: button.label,
      cancelText: t('action.cancel'),
      onOk: () => act(button),
    });
  };
  const view = (button: CustomButton): ButtonView | undefined => {
    const { name, label, icon, color, place } = button;
    if (!conditions.holds(button.visibleWhen, record)) return undefined;
    const changes = button.type === 'set' || (button.type === 'workflow' && button.needs === 'update');
    const stopped = changes && locked;
    return {
      ...{ key: `own:${name}`, label, icon: icon ? <Icon name={icon} size={14} /> : null, color, place },
      loading: (start.isPending && start.variables.name === name) || (saving && button.type === 'set'),
      disabled: stopped,
      why: stopped ? t('record.locked') : undefined,
      onClick: () => ask(button),
    };
  };
  return { view, dialog };
}
