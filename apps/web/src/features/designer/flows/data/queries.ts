import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ApprovalSimulation, StepTypeEntry, WorkflowRun, WorkflowRunDetail } from '@mokuai/contract';
import { api } from '../../../../lib/api.js';

const keys = { runs: ['workflow-runs'] as const };

/** Every kind of step that workflows can take. */
export const stepTypesQuery = (locale: string) =>
  queryOptions({
    queryKey: ['step-types', locale],
    queryFn: ({ signal }) =>
      api.get<{ data: StepTypeEntry[] }>('/step-types', { signal }).then((answer) => answer.data),
    staleTime: Infinity,
  });

/** JSON Schema of a kind of definitions. */
export const kindSchemaQuery = (kind: string) =>
  queryOptions({
    queryKey: ['schemas', kind],
    queryFn: ({ signal }) => api.get<Readonly<Record<string, unknown>>>(`/schemas/${kind}`, { signal }),
    staleTime: Infinity,
  });

interface RunPage {
  readonly data: readonly WorkflowRun[];
  readonly page: { readonly next: string | null };
}

const PAGE = '30';

/** The runs of one workflow, newest first. */
export const runsQuery = (module: string, workflow: string, status: WorkflowRun['status'] | null) =>
  infiniteQueryOptions({
    queryKey: [...keys.runs, module, workflow, status],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({
        module,
        workflow,
        limit: PAGE,
        ...(status ? { status } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      });
      return api.get<RunPage>(`/workflow-runs?${search}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next,
  });

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.runs, 'one', id],
    queryFn: ({ signal }) => api.get<WorkflowRunDetail>(`/workflow-runs/${id}`, { signal }),
    // One that is under way is looked at again.
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? 1500 : false),
  });

export const runKeys = keys;

/** Lets a failed run try its step again. */
export const retryRun = (id: string): Promise<WorkflowRunDetail> =>
  api.post<WorkflowRunDetail>(`/workflow-runs/${id}/retry`, {});

export interface Imagined {
  readonly module: string;
  readonly approval: string;
  readonly record: string;
  readonly submitter: string;
}

/** Who would decide on a record, by the approval as it is drafted. */
export const simulateApproval = (imagined: Imagined): Promise<ApprovalSimulation> =>
  api.post<ApprovalSimulation>('/approvals/simulate', imagined);
