import type { TFunction } from 'i18next';

/** How long something took, in words. */
export function tookWords(from: string, to: string, t: TFunction): string {
  const ms = Math.max(0, Date.parse(to) - Date.parse(from));
  return ms < 1000 ? t('flows.run.ms', { ms }) : t('flows.run.seconds', { seconds: (ms / 1000).toFixed(1) });
}
