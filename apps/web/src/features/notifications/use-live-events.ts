import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { commentsChanged } from '../../lib/comments.js';
import { keys } from '../../lib/queries.js';

const POLL_MS = 30_000;

/** Listens to what the server tells: notifications and published revisions. Asks from time to time while nobody answers. */
export function useLiveEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    const notified = () => {
      void client.invalidateQueries({ queryKey: keys.notifications });
      void client.invalidateQueries({ queryKey: keys.app });
      void client.invalidateQueries({ queryKey: keys.approvals });
    };
    const published = () => {
      void client.invalidateQueries({ queryKey: keys.app });
      void client.invalidateQueries({ queryKey: keys.modules });
    };
    const source = new EventSource('/api/events');
    source.addEventListener('notification', notified);
    source.addEventListener('revision', published);
    source.addEventListener('comment', ({ data }: MessageEvent<string>) => {
      void commentsChanged(client, (JSON.parse(data) as { readonly ends: string }).ends);
    });
    const timer = setInterval(() => {
      if (source.readyState !== EventSource.OPEN && document.visibilityState === 'visible') notified();
    }, POLL_MS);
    return () => {
      source.close();
      clearInterval(timer);
    };
  }, [client]);
}
