import type { QueryClient } from '@tanstack/react-query';
import { keys } from './queries.js';

const COMMENTS = 'comments';

/** The key of what people said about a record; it is stale with the record. */
export const commentsKey = (module: string, id: string) => [...keys.record(module, id), COMMENTS] as const;

/** After somebody said something about the record whose id ends so. */
export const commentsChanged = (client: QueryClient, ends: string): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[4] === COMMENTS && String(queryKey[3]).endsWith(ends),
  });
