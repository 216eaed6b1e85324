import { useTranslation } from 'react-i18next';
import type { PublishEntry } from '@mokuai/contract';
import { useFoundNames } from '../../../lib/found-names.js';
import { useMe } from '../../../lib/session.js';

/** Who publishes, as the reader calls them. */
export function usePublisher({ published_by: by }: Pick<PublishEntry, 'published_by'>): string {
  const { t } = useTranslation();
  const me = useMe();
  const names = useFoundNames([by]);
  if (by === null) return t('publish.progress.system');
  if (by === me.id) return t('publish.progress.you');
  return names.get(by) ?? t('publish.progress.somebody');
}
