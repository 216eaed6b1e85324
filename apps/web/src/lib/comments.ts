import { keys } from './queries.js';

/** The key of what people said about a record; it is stale with the record. */
export const commentsKey = (module: string, id: string) => [...keys.record(module, id), 'comments'] as const;
