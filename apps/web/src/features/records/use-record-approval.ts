import { useQuery } from '@tanstack/react-query';
import type { ApiRecord, ApprovalDetail, ApprovalSummary } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { keys } from '../../lib/queries.js';

/** The latest approval of a record, where the user may see it. */
export function useRecordApproval(module: string, record: ApiRecord | undefined): ApprovalDetail | undefined {
  const id = record?.id ?? '';
  const { data } = useQuery({
    queryKey: [...keys.approvals, 'of', module, id, record?.approval_status],
    enabled: record !== undefined && record.approval_status !== 'none',
    queryFn: async ({ signal }) => {
      const search = new URLSearchParams({ module, record: id, limit: '1' });
      const { data: found } = await api.get<{ readonly data: readonly ApprovalSummary[] }>(`/approvals?${search}`, {
        signal,
      });
      return found[0] ? api.get<ApprovalDetail>(`/approvals/${found[0].id}`, { signal }) : null;
    },
  });
  return data ?? undefined;
}
