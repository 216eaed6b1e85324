import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { Check, CircleAlert, CircleCheck, CircleDashed, LoaderCircle } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalSummary } from '@mokuai/contract';
import { describeProblem } from '../../lib/describe-problem.js';
import { keys } from '../../lib/queries.js';
import { act, acted } from './approvals.js';
import css from './list.module.css';

interface BatchBarProps {
  readonly chosen: readonly ApprovalSummary[];
  /** Called with what stays selected: what could not be approved. */
  readonly onDone: (left: readonly string[]) => void;
}

type Outcome = { readonly state: 'waiting' | 'running' | 'done' } | { readonly state: 'failed'; readonly why: string };

const SIGNS = { waiting: CircleDashed, running: LoaderCircle, done: CircleCheck, failed: CircleAlert };

/** Approves what is selected, one after the other, and says of each how it went. */
export function BatchBar({ chosen, onDone }: BatchBarProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [batch, setBatch] = useState<readonly ApprovalSummary[]>();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const running = [...outcomes.values()].some(({ state }) => state === 'running');
  const over = batch !== undefined && outcomes.size === batch.length && !running;

  const run = async (entries: readonly ApprovalSummary[]): Promise<void> => {
    const tell = (id: string, outcome: Outcome): void => setOutcomes((known) => new Map(known).set(id, outcome));
    for (const entry of entries) {
      tell(entry.id, { state: 'running' });
      try {
        await act(entry.id, { action: 'approve', version: entry.version });
        tell(entry.id, { state: 'done' });
      } catch (error) {
        tell(entry.id, { state: 'failed', why: describeProblem(error, t).title });
      }
    }
    const modules = [...new Set(entries.map((entry) => entry.module))];
    await Promise.all(modules.map((module) => acted(client, { module })));
  };
  const close = (): void => {
    const left = [...outcomes].filter(([, { state }]) => state === 'failed').map(([id]) => id);
    if (over) {
      const done = outcomes.size - left.length;
      if (done > 0) void message.success(t('inbox.batchDone', { count: done }));
      if (left.length > 0) void message.warning(t('inbox.batchLeft', { count: left.length }));
      void client.invalidateQueries({ queryKey: keys.approvals });
      onDone(left);
    }
    setBatch(undefined);
    setOutcomes(new Map());
  };

  return (
    <div className={css['batch']}>
      <span>{t('inbox.batchBar', { count: chosen.length })}</span>
      <Button type="primary" icon={<Check size={14} />} disabled={chosen.length === 0} onClick={() => setBatch(chosen)}>
        {t('inbox.batchApprove', { count: chosen.length })}
      </Button>
      {batch ? (
        <Modal
          open
          width={560}
          title={t('inbox.batchTitle', { count: batch.length })}
          closable={!running}
          mask={{ closable: false }}
          keyboard={!running}
          okText={over ? t('inbox.close') : t('inbox.batchApprove', { count: batch.length })}
          cancelText={t('inbox.cancel')}
          cancelButtonProps={{ hidden: running || over }}
          okButtonProps={{ loading: running }}
          onOk={() => (over ? close() : void run(batch))}
          onCancel={close}
        >
          <p className={css['batchNote']}>{t('inbox.batchDetail')}</p>
          <ul className={css['outcomes']} aria-live="polite">
            {batch.map((entry) => {
              const outcome = outcomes.get(entry.id) ?? { state: 'waiting' as const };
              const Sign = SIGNS[outcome.state];
              return (
                <li key={entry.id} data-state={outcome.state}>
                  <Sign size={16} strokeWidth={1.75} aria-hidden />
                  <span>
                    <b>{entry.title}</b>
                    <small>
                      {entry.label} · {entry.submitter.name}
                    </small>
                  </span>
                  <em>{outcome.state === 'failed' ? outcome.why : t(`inbox.batchState.${outcome.state}`)}</em>
                </li>
              );
            })}
          </ul>
        </Modal>
      ) : null}
    </div>
  );
}
