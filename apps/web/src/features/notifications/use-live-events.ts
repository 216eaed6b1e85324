import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../../lib/queries.js';
import { useWatched } from '../../lib/watched.js';

const POLL_MS = 30_000;
/** A stream that another takes the place of is heard until that one surely is. */
const OVERLAP_MS = 3000;

/**
 * Listens to what the server tells: notifications, published revisions, how far a publish is, changes of the record that is looked at. Asks from
 * time to time while nobody answers.
 */
export function useLiveEvents(): void {
  const client = useQueryClient();
  const watched = useWatched();
  const { module, id } = watched ?? {};
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
    const search = module && id ? `?${new URLSearchParams({ module, record: id })}` : '';
    const source = new EventSource(`/api/events${search}`);
    source.addEventListener('notification', notified);
    source.addEventListener('revision', published);
    source.addEventListener('publish', () => void client.invalidateQueries({ queryKey: keys.publish }));
    source.addEventListener('record', () => {
      if (module && id) void client.invalidateQueries({ queryKey: keys.record(module, id) });
    });
    const timer = setInterval(() => {
      if (source.readyState !== EventSource.OPEN && document.visibilityState === 'visible') notified();
    }, POLL_MS);
    return () => {
      setTimeout(() => source.close(), OVERLAP_MS);
      clearInterval(timer);
    };
  }, [client, module, id]);
}
