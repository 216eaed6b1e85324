import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ApprovalBox, ApprovalDetail, ApprovalSummary } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { keys } from '../../lib/queries.js';

export const BOXES = ['todo', 'done', 'mine', 'cc'] as const;
export type Box = (typeof BOXES)[number];

export const asBox = (text: string | undefined): Box => BOXES.find((box) => box === text) ?? 'todo';

/** What a participant can ask for; which of them are possible now is in `ApprovalDetail.actions`. */
export type ApprovalAction = ApprovalDetail['actions'][number];

export interface Act {
  readonly action: ApprovalAction;
  readonly version: number;
  readonly comment?: string;
  readonly users?: readonly string[];
  readonly position?: 'before';
  /** Fields that the present node lets its approvers edit. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What is looked for in a box. */
export interface BoxSearch {
  readonly q?: string | undefined;
  readonly module?: string | undefined;
}

export const boxQuery = (box: Box, { q, module }: BoxSearch = {}) =>
  infiniteQueryOptions({
    queryKey: [...keys.approvals, 'box', box, { q, module }],
    queryFn: ({ signal, pageParam }) => {
      const search = new URLSearchParams({
        box,
        ...(q ? { q } : {}),
        ...(module ? { module } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      });
      return api.get<ApprovalBox>(`/approvals?${search}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next ?? undefined,
    placeholderData: (before, query) => (query?.queryKey[2] === box ? before : undefined),
  });

export const approvalQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.approvals, 'one', id],
    queryFn: ({ signal }) => api.get<ApprovalDetail>(`/approvals/${encodeURIComponent(id)}`, { signal }),
  });

/** Acts on an approval; 409 `approval_moved_on` when somebody was faster. */
export const act = (id: string, what: Act): Promise<ApprovalDetail> =>
  api.post<ApprovalDetail>(`/approvals/${encodeURIComponent(id)}/actions`, what);

/** After an approval changed: boxes, counts, and the record with its status. */
export const acted = (client: QueryClient, approval: Pick<ApprovalSummary, 'module'>): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: keys.approvals }),
    client.invalidateQueries({ queryKey: keys.app }),
    client.invalidateQueries({ queryKey: keys.records(approval.module) }),
  ]);
