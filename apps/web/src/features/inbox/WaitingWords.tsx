import { useTranslation } from 'react-i18next';
import css from './list.module.css';
import { waitingSince } from './waiting.js';

/** How long something has been waiting, warmer the longer it is. */
export function WaitingWords({ since }: { readonly since: string }) {
  const { t } = useTranslation();
  const { unit, count, urgency } = waitingSince(since, Date.now());
  return (
    <small className={css['waits']} data-urgency={urgency}>
      {count === 0 ? t('inbox.waits.now') : t(`inbox.waits.${unit}`, { count })}
    </small>
  );
}
