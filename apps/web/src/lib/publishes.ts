import { queryOptions } from '@tanstack/react-query';
import type { PublishEntry } from '@mokuai/contract';
import { api } from './api.js';
import { keys } from './queries.js';

/** How often a publish that goes on is asked how far it is. Within a step nobody tells. */
const ASK_MS = 1000;

const UNDER_WAY: ReadonlySet<string> = new Set(['running', 'withdrawing', 'tidying']);

/** Is somebody at work? */
export const isUnderWay = ({ status }: Pick<PublishEntry, 'status'>): boolean => UNDER_WAY.has(status);

/** The newest publish, at work or over, with its steps. */
export const latestPublishQuery = queryOptions({
  queryKey: keys.publish,
  queryFn: ({ signal }) => api.get<PublishEntry>('/publishes/latest', { signal }),
  refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? ASK_MS : false),
});

/** Takes a publish back that is not in force. */
export const withdrawPublish = (id: string): Promise<PublishEntry> =>
  api.post<PublishEntry>(`/publishes/${id}/withdraw`);

/** Goes on with one whose process is gone. */
export const resumePublish = (id: string): Promise<PublishEntry> => api.post<PublishEntry>(`/publishes/${id}/resume`);
