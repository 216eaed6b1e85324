import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Overlays } from '../Overlays.js';
import { PagePending } from '../PagePending.js';
import { useSignedIn } from '../use-signed-in.js';
import { OfflineNotice } from './OfflineNotice.js';
import css from './Shell.module.css';

/** The whole window for one page that brings its own bars. */
export function Studio() {
  useSignedIn();
  return (
    <div className={css['shell']}>
      <div className={css['main']}>
        <OfflineNotice />
        <main className={css['page']}>
          <Suspense fallback={<PagePending />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Overlays />
    </div>
  );
}
