import { useTranslation } from 'react-i18next';
import type { NumberingPreview } from '@mokuai/contract';
import type { NumberingDocument } from '@mokuai/definition';
import type { Locale } from '@mokuai/kernel';
import { formatNumber } from '../../../lib/formats.js';
import { RATE_DAYS } from './use-numbered.js';
import { sequenceOf, shareUsed } from './warnings.js';
import css from './numbering.module.css';

interface CapacitySheetProps {
  readonly rule: NumberingDocument;
  readonly counter: NonNullable<NumberingPreview['counter']>;
  /** Numbers given in the last 30 days. */
  readonly recent: number | undefined;
}

const DAYS_OF_A_YEAR = 365;

/** How much room the digits have left, and how long that lasts at the present pace. */
export function CapacitySheet({ rule, counter, recent }: CapacitySheetProps) {
  const { t, i18n } = useTranslation();
  const locale = i18n.language as Locale;
  const { reset = 'never', scope = [], overflow = 'grow' } = sequenceOf(rule) ?? { type: 'sequence' };
  const share = shareUsed(counter);
  const percent = share > 0 && share < 0.001 ? '< 0.1' : formatNumber(Math.floor(share * 1000) / 10, locale);
  const place = [...counter.scope, counter.period].filter((one) => one !== '').join(' · ');
  // A counter that begins anew, or one of several, has only a part of the pace.
  const days =
    reset === 'never' && scope.length === 0 && recent
      ? (counter.capacity - counter.used) / (recent / RATE_DAYS)
      : undefined;
  const lasts =
    days === undefined
      ? t(`numbers.afterwards.${overflow}`)
      : days >= DAYS_OF_A_YEAR
        ? t('numbers.lastsYears', { count: Math.floor(days / DAYS_OF_A_YEAR) })
        : t('numbers.lastsDays', { count: Math.floor(days) });
  return (
    <section className={css['sheet']} aria-label={t('numbers.capacity')}>
      <header>
        <h2>{t('numbers.capacity')}</h2>
        <span className={css['hint']}>{place === '' ? t('numbers.oneCounter') : place}</span>
      </header>
      <p className={css['used']}>
        <strong className="num">{formatNumber(counter.used, locale)}</strong>
        <span className="num">/ {formatNumber(counter.capacity, locale)}</span>
        <b className="num" data-tight={share >= 0.8 || undefined}>
          {percent}%
        </b>
      </p>
      <div
        className={css['meter']}
        role="meter"
        aria-label={t('numbers.capacity')}
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
        data-tight={share >= 0.8 || undefined}
      >
        <i style={{ width: `${Math.max(share * 100, 0.5)}%` }} />
      </div>
      <p className={css['hint']}>{lasts}</p>
    </section>
  );
}
