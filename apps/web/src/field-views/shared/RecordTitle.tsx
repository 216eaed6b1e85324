import { useQuery } from '@tanstack/react-query';
import type { ApiRecord } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { titleOf } from '../titles.js';
import { keys, moduleQuery } from '../../lib/queries.js';

interface RecordTitleProps {
  readonly module: string;
  readonly id: string;
}

/** The title of a record of which only the id is known; undefined while it is asked for, or where it may not be read. */
export function useRecordTitle(module: string | null, id: string | null): string | undefined {
  const enabled = module !== null && id !== null;
  const target = useQuery({ ...moduleQuery(module ?? ''), enabled });
  const titleField = target.data?.titleField;
  const record = useQuery({
    queryKey: [...keys.record(module ?? '', id ?? ''), 'title'],
    queryFn: ({ signal }) => api.get<ApiRecord>(`/records/${module}/${id}?fields=${titleField}`, { signal }),
    enabled: enabled && titleField !== undefined,
    staleTime: 60_000,
  });
  return target.data && record.data ? titleOf(target.data, record.data) || undefined : undefined;
}

/** The title of a record of which only the id is known. */
export function RecordTitle({ module, id }: RecordTitleProps) {
  return <>{useRecordTitle(module, id) ?? '…'}</>;
}
