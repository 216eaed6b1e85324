import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../lib/queries.js';
import { trailOf, type ListPages, type Trail } from './trail.js';

/** The last way of each module: it stays while one steps along it, when the list itself is long forgotten. */
const kept = new Map<string, Trail>();

/** The list one came from, in its order; undefined for who came by a link. */
export function useTrail(module: string, id: string): Trail | undefined {
  const client = useQueryClient();
  // Looked up once: a list that reloads behind the record must not move the record under one's hand.
  const [trail] = useState(() => {
    const lists = client.getQueryCache().findAll({ queryKey: keys.lists(module) });
    const latest = lists
      .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
      .flatMap((query) => trailOf(query.state.data as ListPages | undefined, id) ?? [])[0];
    const now = latest ?? kept.get(module);
    if (!now?.ids.includes(id)) return undefined;
    kept.set(module, now);
    return now;
  });
  return trail;
}
