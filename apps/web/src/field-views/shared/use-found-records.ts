import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { RecordPage } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { titleOf } from '../titles.js';
import { keys, moduleQuery } from '../../lib/queries.js';

export interface Found {
  readonly id: string;
  readonly title: string;
}

interface FoundRecords {
  readonly found: readonly Found[];
  readonly searching: boolean;
  readonly failed: boolean;
}

const LIMIT = 20;

/** Records of a module whose searchable fields hold what was typed; nothing is asked while `enabled` is false. */
export function useFoundRecords(module: string, typed: string, enabled: boolean): FoundRecords {
  const q = useDeferredValue(typed.trim());
  const target = useQuery({ ...moduleQuery(module), enabled });
  const titleField = target.data?.titleField;
  const search = { fields: titleField, limit: LIMIT, sort: titleField, ...(q ? { q } : {}) };
  const page = useQuery({
    queryKey: keys.list(module, search),
    queryFn: ({ signal }) => api.post<RecordPage>(`/records/${module}/query`, search, { signal }),
    enabled: enabled && titleField !== undefined,
    placeholderData: keepPreviousData,
  });
  const found = (page.data?.data ?? []).map((r) => ({
    id: r.id,
    title: (target.data && titleOf(target.data, r)) || r.id,
  }));
  return { found, searching: enabled && (target.isPending || page.isFetching), failed: target.isError || page.isError };
}
