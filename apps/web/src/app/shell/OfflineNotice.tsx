import { useQueryClient } from '@tanstack/react-query';
import { WifiOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectionLost } from '../../lib/connection.js';
import css from './OfflineNotice.module.css';

/** Says that the server is out of reach for as long as it is; afterwards what is shown is asked for anew. */
export function OfflineNotice() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const lost = useConnectionLost();
  const was = useRef(lost);
  useEffect(() => {
    if (was.current && !lost) void client.invalidateQueries();
    was.current = lost;
  }, [client, lost]);
  return (
    <div role="status">
      {lost ? (
        <p className={css['notice']}>
          <WifiOff size={16} strokeWidth={1.75} aria-hidden />
          <span>
            <strong>{t('offline.title')}</strong> {t('offline.detail')}
          </span>
        </p>
      ) : null}
    </div>
  );
}
