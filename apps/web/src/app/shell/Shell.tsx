import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { usePhone } from '@mokuai/ui';
import { onSignedOut } from '../../lib/api.js';
import { useLiveEvents } from '../../features/notifications/use-live-events.js';
import { Overlays } from '../Overlays.js';
import { PagePending } from '../PagePending.js';
import { useRememberRecords } from '../use-remember-records.js';
import { useShellKeys } from '../use-shell-keys.js';
import { OfflineNotice } from './OfflineNotice.js';
import { PhoneTabs } from './PhoneTabs.js';
import { Sidebar } from './Sidebar.js';
import { TopBar } from './TopBar.js';
import css from './Shell.module.css';

/** The grey chrome around every page of somebody signed in. */
export function Shell() {
  const phone = usePhone();
  const client = useQueryClient();
  const navigate = useNavigate();
  const href = useRouterState({ select: (state) => state.location.href });
  useLiveEvents();
  useShellKeys();
  useRememberRecords();
  useEffect(
    () =>
      onSignedOut(() => {
        client.clear();
        void navigate({ to: '/sign-in', search: { to: href } });
      }),
    [client, navigate, href],
  );
  return (
    <div className={css['shell']}>
      {phone ? null : <Sidebar />}
      <div className={css['main']}>
        <TopBar />
        <OfflineNotice />
        <main className={css['page']}>
          <Suspense fallback={<PagePending />}>
            <Outlet />
          </Suspense>
        </main>
        {phone ? <PhoneTabs /> : null}
      </div>
      <Overlays />
    </div>
  );
}
