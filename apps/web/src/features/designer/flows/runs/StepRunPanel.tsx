import { CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WorkflowRunDetail } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { formatInstant } from '../../../../lib/formats.js';
import type { CardFace } from '../canvas/canvas-model.js';
import { FieldRow } from '../inputs/FieldRow.js';
import { PanelFrame } from '../panel/PanelFrame.js';
import type { FlowItem } from '../tree/flow-tree.js';
import { tookWords } from './took-words.js';
import css from '../panel/panel.module.css';

interface StepRunPanelProps {
  readonly run: WorkflowRunDetail;
  readonly item: FlowItem | undefined;
  /** Absent for a step that the run did not come to. */
  readonly step: WorkflowRunDetail['steps'][number] | undefined;
  readonly face: CardFace | undefined;
  readonly open: boolean;
  readonly onDismiss: () => void;
}

/** What the chosen step was given and gave in a run. */
export function StepRunPanel({ run, item, step, face, open, onDismiss }: StepRunPanelProps) {
  const { t, i18n } = useTranslation();
  const locale = i18n.language as Locale;
  if (!item || !face) {
    return (
      <PanelFrame icon="workflow" hue="violet" title={t('flows.run.replay')} open={open} onDismiss={onDismiss}>
        <dl className={css['facts']}>
          <dt>{t('flows.run.status')}</dt>
          <dd>{t(`flows.run.state.${run.status}`)}</dd>
          <dt>{t('flows.run.started')}</dt>
          <dd className="num">{formatInstant(run.created_at, locale)}</dd>
          <dt>{t('flows.run.took')}</dt>
          <dd className="num">{tookWords(run.created_at, run.updated_at, t)}</dd>
          <dt>{t('flows.run.depth')}</dt>
          <dd className="num">{run.depth}</dd>
        </dl>
        {run.error ? <Failure failure={run.error} /> : null}
        <p className={css['hint']}>{t('flows.run.choose')}</p>
      </PanelFrame>
    );
  }
  return (
    <PanelFrame
      icon={face.icon}
      hue={face.hue}
      title={face.title}
      kind={face.kind}
      open={open}
      onDismiss={onDismiss}
      onClose={onDismiss}
    >
      {step ? (
        <>
          {step.error ? <Failure failure={step.error} /> : null}
          <dl className={css['facts']}>
            <dt>{t('flows.run.status')}</dt>
            <dd>{t(`flows.run.state.${step.status}`)}</dd>
            <dt>{t('flows.run.started')}</dt>
            <dd className="num">{formatInstant(step.started_at, locale)}</dd>
            <dt>{t('flows.run.took')}</dt>
            <dd className="num">{tookWords(step.started_at, step.finished_at, t)}</dd>
            <dt>{t('flows.run.attempts')}</dt>
            <dd className="num">{step.attempts}</dd>
          </dl>
          <Data label={t('flows.run.input')} value={step.input} />
          <Data label={t('flows.run.output')} value={step.output} />
        </>
      ) : (
        <p className={css['hint']}>{t('flows.run.notReached')}</p>
      )}
    </PanelFrame>
  );
}

function Data({ label, value }: { readonly label: string; readonly value: unknown }) {
  if (value === null || value === undefined) return null;
  return (
    <FieldRow label={label}>
      <pre className={css['data']} tabIndex={0}>
        {JSON.stringify(value, null, 2)}
      </pre>
    </FieldRow>
  );
}

function Failure({ failure }: { readonly failure: NonNullable<WorkflowRunDetail['error']> }) {
  const others = failure.faults.filter(({ message, path }) => path !== '' || message !== failure.message);
  return (
    <div className={css['failure']} role="alert">
      <strong>
        <CircleX size={16} aria-hidden />
        {failure.message}
      </strong>
      {others.map(({ path, message }) => (
        <small key={path + message}>
          {message} {path ? <code>{path}</code> : null}
        </small>
      ))}
    </div>
  );
}
