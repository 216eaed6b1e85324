import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { CircleCheck, CircleX, History, LoaderCircle, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkflowRun } from '@mokuai/contract';
import type { WorkflowDocument } from '@mokuai/definition';
import type { Locale } from '@mokuai/kernel';
import { EmptyState, SkeletonRows } from '@mokuai/ui';
import { formatMoment } from '../../../../lib/formats.js';
import { ProblemState } from '../../../../ui/ProblemState.js';
import { runsQuery } from '../data/queries.js';
import { useFlowWorld } from '../data/world.js';
import { useTitles } from './use-titles.js';
import css from '../flows.module.css';

interface RunListProps {
  readonly workflow: WorkflowDocument;
  readonly onOpen: (run: string) => void;
}

const STATES = ['all', 'failed', 'done', 'running'] as const;
const SIGNS = {
  done: { Icon: CircleCheck, color: 'var(--success-base)' },
  failed: { Icon: CircleX, color: 'var(--error-base)' },
  running: { Icon: LoaderCircle, color: 'var(--hue-blue-solid)' },
} as const;

/** What a workflow did, newest first. */
export function RunList({ workflow, onOpen }: RunListProps) {
  const { t, i18n } = useTranslation();
  const { module } = useFlowWorld();
  const [state, setState] = useState<(typeof STATES)[number]>('all');
  const query = runsQuery(module.name, workflow.name, state === 'all' ? null : state);
  const { data, error, isPending, isFetching, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(query);
  const runs = (data?.pages ?? []).flatMap((page) => page.data);
  const titles = useTitles(
    module,
    runs.map((run) => run.record),
  );
  const note = (run: WorkflowRun): string => (run.error ? run.error.message : t(`flows.run.state.${run.status}`));
  return (
    <div className={`${css['sheetPage']} scroll`}>
      <div className={css['filters']}>
        <Segmented
          value={state}
          aria-label={t('flows.run.states')}
          onChange={setState}
          options={STATES.map((value) => ({ value, label: t(`flows.run.state.${value}`) }))}
        />
        <Button
          icon={<RefreshCw size={14} aria-hidden />}
          loading={isFetching && !isPending}
          onClick={() => void refetch()}
        >
          {t('flows.run.refresh')}
        </Button>
      </div>
      {error ? (
        <ProblemState error={error} retry={() => void refetch()} />
      ) : isPending ? (
        <SkeletonRows />
      ) : runs.length === 0 ? (
        <EmptyState
          icon={History}
          title={t(state === 'all' ? 'flows.run.none' : 'flows.run.noneSuch')}
          detail={t('flows.run.noneDetail')}
        />
      ) : (
        <div className={css['runs']}>
          <ul className={css['rows']} aria-label={t('flows.run.runs')}>
            {runs.map((run) => {
              const { Icon, color } = SIGNS[run.status];
              return (
                <li key={run.id}>
                  <Icon size={18} style={{ color, flex: 'none' }} aria-hidden />
                  <button type="button" className={css['open']} onClick={() => onOpen(run.id)}>
                    <strong className="ellipsis">{titles.get(run.record) ?? t('flows.run.unknownRecord')}</strong>
                    <small className="ellipsis">{note(run)}</small>
                  </button>
                  <time className="num" dateTime={run.created_at}>
                    {formatMoment(run.created_at, i18n.language as Locale, Date.now())}
                  </time>
                </li>
              );
            })}
          </ul>
          {hasNextPage ? (
            <div className={css['more']}>
              <Button onClick={() => void fetchNextPage()}>{t('flows.run.more')}</Button>
            </div>
          ) : null}
        </div>
      )}
    </div>
  );
}
