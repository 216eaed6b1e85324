import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { Flag, History, RotateCw, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkflowRunDetail } from '@mokuai/contract';
import type { StepDocument, WorkflowDocument } from '@mokuai/definition';
import type { Locale } from '@mokuai/kernel';
import { SkeletonRows, useNarrow } from '@mokuai/ui';
import { useRecordTitle } from '../../../../field-views/shared/RecordTitle.js';
import { describeProblem } from '../../../../lib/describe-problem.js';
import { formatMoment } from '../../../../lib/formats.js';
import { PredicateWords } from '../../../../ui/filter/PredicateWords.js';
import { ProblemState } from '../../../../ui/ProblemState.js';
import type { CanvasModel } from '../canvas/canvas-model.js';
import { FlowCanvas } from '../canvas/FlowCanvas.js';
import { FlowCard } from '../canvas/FlowCard.js';
import type { Picked } from '../canvas/use-picked.js';
import { retryRun, runKeys, runQuery } from '../data/queries.js';
import { useFlowWorld } from '../data/world.js';
import { stepEditor } from '../steps/registry.js';
import type { StepInput } from '../steps/step-editor.js';
import { useStepCanvas } from '../steps/use-step-canvas.js';
import { useTriggerName } from '../triggers/use-trigger-name.js';
import { itemKey, partOf } from '../tree/cards.js';
import { itemsOf } from '../tree/documents.js';
import { allItems } from '../tree/flow-tree.js';
import { replayOf } from './replay.js';
import { StepRunPanel } from './StepRunPanel.js';
import { tookWords } from './took-words.js';
import css from '../flows.module.css';
import canvas from '../canvas/canvas.module.css';

interface RunReplayProps {
  readonly id: string;
  readonly workflow: WorkflowDocument;
  readonly picked: Picked;
  readonly onClose: () => void;
}

/** One run on the canvas: the way it went, what each step was given and gave, and where it failed. */
export function RunReplay(props: RunReplayProps) {
  const { data: run, error, refetch } = useQuery(runQuery(props.id));
  if (error) return <ProblemState error={error} retry={() => void refetch()} />;
  return run ? <Replay {...props} run={run} /> : <SkeletonRows />;
}

const NO_FAULTS = new Map();

const asObject = (value: unknown): StepInput => (value ?? {}) as StepInput;

function Replay({ workflow, run, picked, onClose }: RunReplayProps & { readonly run: WorkflowRunDetail }) {
  const { t } = useTranslation();
  const { module, reachable } = useFlowWorld();
  const triggerName = useTriggerName();
  const items = itemsOf(run.definition as readonly StepDocument[], 'steps');
  const replay = replayOf(items, run);
  const base = useStepCanvas({ items, faults: NO_FAULTS, picked, onChange: undefined });
  const model: CanvasModel = {
    ...base,
    takenOf: replay.takenOf,
    passed: replay.passed,
    runOf: (id) => {
      const step = replay.stepOf(id);
      if (!step) return { state: 'unvisited' };
      const tried = step.attempts > 1 ? t('flows.run.attempt', { n: step.attempts }) : '';
      const Done = stepEditor(step.type).Done;
      const note = step.error ? (
        [tried, step.error.message].filter(Boolean).join(' · ')
      ) : Done ? (
        <Done input={asObject(step.input)} output={asObject(step.output)} />
      ) : (
        tried
      );
      return { state: step.status, note, time: tookWords(step.started_at, step.finished_at, t) };
    },
  };
  const { condition, trigger } = workflow;
  // A failed run is opened to see where.
  const { select } = picked;
  const failedStep = run.steps.find((step) => step.status === 'failed')?.step;
  const narrow = useNarrow();
  useEffect(() => {
    if (failedStep !== undefined && !narrow) select(itemKey(failedStep));
  }, [failedStep, narrow, select]);
  const failed = run.steps.findIndex((step) => step.status === 'failed');
  const part = partOf(picked.selected, items);
  const chosen = allItems(items).find((item) => part?.kind === 'item' && item.id === part.id);
  const passed = { state: 'done' } as const;
  return (
    <>
      <FlowCanvas
        label={t('flows.run.replay')}
        model={model}
        banner={<Banner run={run} failedAt={failed < 0 ? null : failed + 1} onClose={onClose} />}
        start={
          <>
            <FlowCard
              cardKey="trigger"
              face={{
                icon: 'zap',
                hue: 'orange',
                kind: t('flows.trigger.trigger'),
                title: `${module.label} · ${triggerName(trigger.type)}`,
              }}
              selected={false}
              run={passed}
              onSelect={() => picked.select('')}
            />
            <span className={canvas['link']} data-passed aria-hidden />
            <FlowCard
              cardKey="condition"
              face={{
                icon: 'filter',
                hue: 'sky',
                kind: t('flows.condition.condition'),
                title: condition ? t('flows.condition.some') : t('flows.condition.always'),
                body: condition ? <PredicateWords predicate={condition} reachable={reachable} /> : undefined,
              }}
              selected={false}
              run={passed}
              onSelect={() => picked.select('')}
            />
          </>
        }
        end={
          <span className={canvas['end']}>
            <Flag size={14} aria-hidden />
            {t('flows.end')}
          </span>
        }
      />
      <StepRunPanel
        key={picked.selected}
        run={run}
        step={chosen ? replay.stepOf(chosen.id) : undefined}
        item={chosen}
        face={chosen && model.face(chosen)}
        open={picked.selected !== ''}
        onDismiss={() => picked.select('')}
      />
    </>
  );
}

interface BannerProps {
  readonly run: WorkflowRunDetail;
  /** Which step failed, counted from 1. */
  readonly failedAt: number | null;
  readonly onClose: () => void;
}

function Banner({ run, failedAt, onClose }: BannerProps) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const title = useRecordTitle(run.module, run.record);
  const actor = useRecordTitle(run.actor === null ? null : 'user', run.actor);
  const retry = async (): Promise<void> => {
    setBusy(true);
    try {
      await retryRun(run.id);
    } catch (error) {
      void message.error(describeProblem(error, t).title);
    }
    await client.invalidateQueries({ queryKey: runKeys.runs });
    setBusy(false);
  };
  return (
    <div className={css['banner']} data-status={run.status} role="status">
      <History size={16} aria-hidden />
      <b>{t('flows.run.replay')}</b>
      <span>
        {formatMoment(run.created_at, i18n.language as Locale, Date.now())}
        {actor ? ` · ${t('flows.run.by', { actor })}` : null}
        {' · '}
        <Link to="/m/$module/$record" params={{ module: run.module, record: run.record }}>
          {title ?? t('flows.run.unknownRecord')}
        </Link>
      </span>
      {failedAt === null ? (
        <span>{t(`flows.run.state.${run.status}`)}</span>
      ) : (
        <em>{t('flows.run.failedAt', { n: failedAt })}</em>
      )}
      <div>
        {run.status === 'failed' ? (
          <Button size="small" loading={busy} icon={<RotateCw size={14} aria-hidden />} onClick={() => void retry()}>
            {t('flows.run.retry')}
          </Button>
        ) : null}
        <Button size="small" icon={<X size={14} aria-hidden />} onClick={onClose}>
          {t('flows.run.close')}
        </Button>
      </div>
    </div>
  );
}
