import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { usePhone } from '@mokuai/ui';
import { Overlays } from '../Overlays.js';
import { PagePending } from '../PagePending.js';
import { useSignedIn } from '../use-signed-in.js';
import { PeekHost } from './PeekHost.js';
import { OfflineNotice } from './OfflineNotice.js';
import { PhoneTabs } from './PhoneTabs.js';
import { Sidebar } from './Sidebar.js';
import { TopBar } from './TopBar.js';
import css from './Shell.module.css';

/** The grey chrome around every page of somebody signed in. */
export function Shell() {
  const phone = usePhone();
  useSignedIn();
  return (
    <div className={css['shell']}>
      {phone ? null : <Sidebar />}
      <div className={css['main']}>
        <TopBar />
        <OfflineNotice />
        <div className={css['beside']}>
          <main className={css['page']}>
            <Suspense fallback={<PagePending />}>
              <Outlet />
            </Suspense>
          </main>
          <PeekHost />
        </div>
        {phone ? <PhoneTabs /> : null}
      </div>
      <Overlays />
    </div>
  );
}
