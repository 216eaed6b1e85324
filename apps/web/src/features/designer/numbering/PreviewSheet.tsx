import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberingPreview } from '@mokuai/contract';
import type { NumberingSegment } from '@mokuai/definition';
import { RecordPicker } from '../../../field-views/shared/RecordPicker.js';
import { ProblemAlert } from '../../../ui/ProblemAlert.js';
import { NumberText } from './NumberText.js';
import css from './numbering.module.css';

interface PreviewSheetProps {
  readonly segments: readonly NumberingSegment[];
  readonly preview: NumberingPreview | undefined;
  readonly error: unknown;
  /** The answer is not of what is on screen yet. */
  readonly stale: boolean;
  /** The module whose records the rule can be tried on, where it is live. */
  readonly module: string | null;
  readonly record: string | null;
  readonly at: string | null;
  readonly onRecord: (record: string | null) => void;
  readonly onAt: (at: string | null) => void;
}

/** The numbers that come next, as the server gives them, for a chosen record and time. */
export function PreviewSheet(props: PreviewSheetProps) {
  const { segments, preview, error, stale, module, record, at, onRecord, onAt } = props;
  const { t } = useTranslation();
  const id = useId();
  const [first] = preview?.numbers ?? [];
  const faulty = (preview?.faults.length ?? 0) > 0;
  return (
    <section className={css['sheet']} aria-label={t('numbers.preview')} aria-busy={stale}>
      <header>
        <h2>{t('numbers.preview')}</h2>
        {preview ? (
          <span className={css['verdict']} data-bad={faulty || undefined}>
            {faulty ? <CircleAlert size={14} aria-hidden /> : <CircleCheck size={14} aria-hidden />}
            {t(faulty ? 'numbers.unusable' : 'numbers.distinct')}
          </span>
        ) : null}
      </header>
      <ProblemAlert error={error} />
      {first ? (
        <p className={css['figure']} aria-live="polite" data-stale={stale || undefined}>
          <NumberText segments={segments} texts={first.texts} />
        </p>
      ) : null}
      {preview?.faults.map((fault) => (
        <p key={fault.path + fault.code} className={css['fault']} role="alert">
          {fault.message}
        </p>
      ))}
      <div className={css['tryOn']}>
        <div>
          <label htmlFor={`${id}-record`}>{t('numbers.forRecord')}</label>
          {module === null ? (
            <p className={css['hint']}>{t('numbers.samples')}</p>
          ) : (
            <RecordPicker
              id={`${id}-record`}
              module={module}
              value={record}
              onChange={onRecord}
              placeholder={t('numbers.anyRecord')}
            />
          )}
        </div>
        <div>
          <label htmlFor={`${id}-at`}>{t('numbers.atTime')}</label>
          <DatePicker
            id={`${id}-at`}
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            placeholder={t('numbers.now')}
            value={at === null ? null : dayjs(at)}
            onChange={(value) => onAt(value ? value.toISOString() : null)}
          />
        </div>
      </div>
      {preview && preview.numbers.length > 0 ? (
        <>
          <h3>{t('numbers.next', { count: preview.numbers.length })}</h3>
          <ol className={css['next']} data-stale={stale || undefined}>
            {preview.numbers.map(({ number, texts }, index) => (
              <li key={number}>
                <i className="num">{index + 1}</i>
                <NumberText segments={segments} texts={texts} />
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </section>
  );
}
