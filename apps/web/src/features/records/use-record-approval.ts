import { useQuery } from '@tanstack/react-query';
import type { ApiRecord, ApprovalDetail, ApprovalSummary } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { keys } from '../../lib/queries.js';

const BOXES = ['todo', 'mine', 'done', 'cc'] as const;

/** The latest approval of a record, as far as it is in one of the user's boxes. */
export function useRecordApproval(record: ApiRecord | undefined): ApprovalDetail | undefined {
  const id = record?.id ?? '';
  const { data } = useQuery({
    queryKey: [...keys.approvals, 'of', id, record?.approval_status],
    enabled: record !== undefined && record.approval_status !== 'none',
    queryFn: async ({ signal }) => {
      const found: ApprovalSummary[] = [];
      for (const box of BOXES) {
        const { data: entries } = await api.get<{ readonly data: readonly ApprovalSummary[] }>(
          `/approvals?box=${box}&limit=50`,
          { signal },
        );
        found.push(...entries.filter((entry) => entry.record === id));
        if (found.some((entry) => entry.status === record?.approval_status)) break;
      }
      const [latest] = found.sort((a, b) => b.submitted_at.localeCompare(a.submitted_at));
      return latest ? api.get<ApprovalDetail>(`/approvals/${latest.id}`, { signal }) : null;
    },
  });
  return data ?? undefined;
}
