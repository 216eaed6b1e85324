import { useTranslation } from 'react-i18next';
import type { HowFar } from './how-far.js';

/** Says how long a publish still takes, in round figures: nobody can know it better, and nobody at all while it waits. */
export function useLeft({ left: seconds, stage }: Pick<HowFar, 'left' | 'stage'>): string {
  const { t } = useTranslation();
  if (stage?.step?.waiting) return t('publish.progress.held');
  if (seconds < 3) return t('publish.progress.soon');
  return seconds < 90
    ? t('publish.progress.seconds', { count: seconds < 10 ? Math.ceil(seconds) : Math.ceil(seconds / 5) * 5 })
    : t('publish.progress.minutes', { count: Math.ceil(seconds / 60) });
}
