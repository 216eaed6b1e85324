import { Progress } from 'antd';
import { Check, CircleDashed, LoaderCircle, Undo2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PublishEntry } from '@mokuai/contract';
import { formatNumber } from '../../../lib/formats.js';
import { usePreferences } from '../../../lib/preferences.js';
import { howFar, stagesOf, type Stage } from './how-far.js';
import { useLeft } from './use-left.js';
import css from './progress.module.css';

const SIGNS = { valid: Check, building: LoaderCircle, waiting: CircleDashed, failed: X } as const;

const GIVEN_UP = { valid: Undo2, building: Undo2, waiting: CircleDashed } as const;

/** The way of a publish, stage by stage: what is done, what is under way and how far, what is still to come. */
export function PublishSteps({ publish }: { readonly publish: PublishEntry }) {
  const { t } = useTranslation();
  const far = howFar(publish, Date.now());
  const { at, of, share } = far;
  const left = useLeft(far);
  const isGivenUp = publish.status === 'failed' || publish.status === 'withdrawn';
  return (
    <>
      {publish.status === 'done' || isGivenUp ? null : (
        <div className={css['whole']}>
          <Progress
            percent={Math.round(share * 100)}
            showInfo={false}
            size="small"
            status={publish.status === 'interrupted' ? 'exception' : 'active'}
            aria-label={t('publish.progress.whole')}
          />
          <span className="num">
            {t('publish.progress.step', { at, of })}
            {publish.status === 'interrupted' ? null : ` · ${left}`}
          </span>
        </div>
      )}
      <ol className={css['stages']} aria-label={t('publish.progress.steps')}>
        {stagesOf(publish).map((stage) => (
          <StageLine key={stage.key} stage={stage} revision={publish.revision} isGivenUp={isGivenUp} />
        ))}
      </ol>
    </>
  );
}

interface StageLineProps {
  readonly stage: Stage;
  readonly revision: number;
  /** What was done is undone by now. */
  readonly isGivenUp: boolean;
}

function StageLine({ stage: { step, state }, revision, isGivenUp }: StageLineProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const Sign = isGivenUp && state !== 'failed' ? GIVEN_UP[state] : SIGNS[state];
  const percent = step?.progress == null ? undefined : Math.round(step.progress * 100);
  const rows = step?.rows;
  const figures =
    state !== 'building'
      ? undefined
      : rows && rows.total > 0
        ? t('publish.progress.rows', { done: formatNumber(rows.done, locale), total: formatNumber(rows.total, locale) })
        : percent === undefined
          ? undefined
          : `${percent} %`;
  return (
    <li data-state={isGivenUp && state === 'valid' ? 'waiting' : state}>
      <Sign size={16} aria-hidden />
      <span>
        <span>{step ? step.message : t('publish.progress.force', { revision })}</span>
        {step?.waiting ? <small>{t(step.online ? 'publish.progress.waits' : 'publish.progress.tries')}</small> : null}
        {step?.error ? <small className={css['fault']}>{step.error}</small> : null}
        {state === 'building' && percent !== undefined ? (
          <Progress percent={percent} showInfo={false} size="small" aria-label={step?.message} />
        ) : null}
      </span>
      <small className="num">{figures ?? t(`publish.progress.${isGivenUp ? 'givenUp' : 'state'}.${state}`)}</small>
    </li>
  );
}
