import { useQuery, type QueryClient } from '@tanstack/react-query';
import type { AttachmentList } from '@mokuai/contract';
import { api } from '../../../lib/api.js';
import { keys } from '../../../lib/queries.js';

export const attachmentsPath = (module: string, record: string) => `/records/${module}/${record}/attachments`;

/** The key of a record's files and of what happened to them; it is stale with the record. */
export const attachmentsKey = (module: string, record: string) =>
  [...keys.record(module, record), 'attachments'] as const;

/**
 * The files of a record, and whether one may change them.
 * @param there may records of the module have any? Else nobody is asked
 */
export const useAttachments = (module: string, record: string, there = true) =>
  useQuery({
    enabled: there,
    queryKey: [...attachmentsKey(module, record), 'list'],
    queryFn: ({ signal }) => api.get<AttachmentList>(attachmentsPath(module, record), { signal }),
  });

/** After the files of a record changed. */
export const attachmentsChanged = (client: QueryClient, module: string, record: string): Promise<void> =>
  client.invalidateQueries({ queryKey: attachmentsKey(module, record) });
