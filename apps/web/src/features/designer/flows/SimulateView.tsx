import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { FlaskConical } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, ApprovalSimulation } from '@mokuai/contract';
import type { ApprovalDocument } from '@mokuai/definition';
import { UserAvatar } from '@mokuai/ui';
import { RecordPicker } from '../../../field-views/shared/RecordPicker.js';
import { api } from '../../../lib/api.js';
import { keys, meQuery } from '../../../lib/queries.js';
import { ProblemAlert } from '../../../ui/ProblemAlert.js';
import { useLocalText } from '../use-local-text.js';
import { simulateApproval } from './data/queries.js';
import { useFlowWorld } from './data/world.js';
import { FieldRow } from './inputs/FieldRow.js';
import { itemsOf } from './tree/documents.js';
import { findItem } from './tree/flow-tree.js';
import css from './simulate.module.css';

interface SimulateViewProps {
  readonly approval: ApprovalDocument;
  /** The server imagines what is saved. */
  readonly before: () => Promise<void>;
}

/** Who would decide on a record if it were submitted now, by the approval as it is drafted. */
export function SimulateView({ approval, before }: SimulateViewProps) {
  const { t } = useTranslation();
  const id = useId();
  const { module } = useFlowWorld();
  const { data: me } = useQuery(meQuery);
  const [record, setRecord] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  // Whoever owns a record is who usually submits it.
  const { data: owner } = useQuery({
    queryKey: [...keys.record(module.name, record ?? ''), 'owner'],
    queryFn: ({ signal }) => api.get<ApiRecord>(`/records/${module.name}/${record}?fields=owner`, { signal }),
    enabled: record !== null,
  });
  const submitter = chosen ?? (typeof owner?.['owner'] === 'string' ? owner['owner'] : null) ?? me?.id ?? null;
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: async (asked: { readonly record: string; readonly submitter: string }) => {
      await before();
      return simulateApproval({ module: module.name, approval: approval.name, ...asked });
    },
  });
  const choose = (set: (id: string | null) => void) => (id: string | null) => {
    set(id);
    reset();
  };
  return (
    <div className={`${css['page']} scroll`}>
      <section className={css['sheet']} aria-label={t('flows.simulate.title')}>
        <h2>{t('flows.simulate.title')}</h2>
        <p className={css['hint']}>{t('flows.simulate.detail')}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (record !== null && submitter !== null) mutate({ record, submitter });
          }}
        >
          <FieldRow label={t('flows.simulate.record', { module: module.label })} htmlFor={`${id}-record`}>
            <RecordPicker id={`${id}-record`} module={module.name} value={record} onChange={choose(setRecord)} />
          </FieldRow>
          <FieldRow label={t('flows.simulate.submitter')} htmlFor={`${id}-submitter`}>
            <RecordPicker
              id={`${id}-submitter`}
              module="user"
              value={submitter}
              clearable={false}
              onChange={choose(setChosen)}
            />
          </FieldRow>
          <Button
            type="primary"
            htmlType="submit"
            loading={isPending}
            disabled={record === null || submitter === null}
            icon={<FlaskConical size={14} aria-hidden />}
          >
            {t('flows.simulate.go')}
          </Button>
        </form>
        <ProblemAlert error={error} />
      </section>
      {data ? <Outcome simulation={data} approval={approval} /> : null}
    </div>
  );
}

interface OutcomeProps {
  readonly simulation: ApprovalSimulation;
  readonly approval: ApprovalDocument;
}

function Outcome({ simulation, approval }: OutcomeProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { enters, outcome, stuckAt, path } = simulation;
  const items = itemsOf(approval.nodes, 'nodes');
  const nodeOf = (id: string) => findItem(items, id)?.item;
  const named = (id: string | null): string => {
    const node = id === null ? undefined : nodeOf(id);
    return node ? say(node.label) || t(`flows.node.type.${node.type}`) : (id ?? '');
  };
  const note = (step: ApprovalSimulation['path'][number]): string => {
    if (step.state === 'not_taken') return t('flows.simulate.notTaken');
    if (step.tasks.length === 0) return t(step.mode ? 'flows.simulate.passes' : 'flows.simulate.copies');
    return step.mode && step.tasks.length > 1 ? t(`flows.node.modeOf.${step.mode}`) : '';
  };
  return (
    <section className={css['sheet']} aria-label={t('flows.simulate.result')}>
      {enters ? null : <Alert type="warning" showIcon title={t('flows.simulate.stays')} />}
      {outcome === 'approved' ? (
        <Alert type="success" showIcon title={t('flows.simulate.approved')} />
      ) : (
        <Alert type="error" showIcon title={t(`flows.simulate.${outcome}`, { node: named(stuckAt) })} />
      )}
      {path.length === 0 ? null : (
        <ol className={css['path']}>
          {path.map((step) => (
            <li key={step.node} data-state={step.state}>
              <span className={css['dot']} aria-hidden />
              <div>
                <strong>{named(step.node)}</strong>
                <small>{note(step)}</small>
                {step.tasks.length > 0 ? (
                  <ul className={css['people']}>
                    {step.tasks.map(({ user }) => (
                      <li key={user.id}>
                        <UserAvatar name={user.name} size={20} />
                        {user.name}
                      </li>
                    ))}
                  </ul>
                ) : null}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
