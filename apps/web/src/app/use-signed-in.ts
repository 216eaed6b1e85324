import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLiveEvents } from '../features/notifications/use-live-events.js';
import { onSignedOut } from '../lib/api.js';
import { useRememberRecords } from './use-remember-records.js';
import { useShellKeys } from './use-shell-keys.js';

/** What goes on behind every page of somebody signed in: news from the server, keys, the way out when the session ends. */
export function useSignedIn(): void {
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
}
