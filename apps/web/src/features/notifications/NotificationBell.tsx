import { Bell } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SkeletonRows, usePhone } from '@mokuai/ui';
import { LazyDrawer } from '../../ui/LazyDrawer.js';
import { useAppInfo } from '../../lib/session.js';
import css from './notifications.module.css';

const NotificationList = lazy(() => import('./NotificationList.js').then((m) => ({ default: m.NotificationList })));

/** The bell: a dot while something is unread, the drawer with all of it. */
export function NotificationBell() {
  const { t } = useTranslation();
  const { unread } = useAppInfo();
  const [open, setOpen] = useState(false);
  const phone = usePhone();
  const label = unread > 0 ? t('notifications.bellUnread', { count: unread }) : t('notifications.title');
  return (
    <>
      <button type="button" className={css['bell']} aria-label={label} onClick={() => setOpen(true)}>
        <Bell size={18} strokeWidth={1.75} aria-hidden />
        {unread > 0 ? <i aria-hidden /> : null}
      </button>
      <LazyDrawer
        open={open}
        onClose={() => setOpen(false)}
        size={400}
        mask={phone}
        title={t('notifications.title')}
        styles={{ body: { padding: 0 } }}
        destroyOnHidden
      >
        <Suspense fallback={<SkeletonRows />}>
          <NotificationList onLeave={() => setOpen(false)} />
        </Suspense>
      </LazyDrawer>
    </>
  );
}
