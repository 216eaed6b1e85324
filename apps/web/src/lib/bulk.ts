import type { BulkAnswer, ProblemDocument } from '@mokuai/contract';
import { api } from './api.js';
import { ApiProblem } from './problem.js';

/** A record that something could not be done with, and why. */
export interface RefusedRecord {
  readonly id: string;
  readonly problem: ApiProblem;
}

export type Operation =
  | { readonly op: 'update'; readonly id: string; readonly data: Readonly<Record<string, unknown>> }
  | { readonly op: 'delete'; readonly id: string };

/** Well below the most that one request may hold, so that each is over soon. */
const AT_ONCE = 500;

/** Does to many records what may be done, each on its own; gives those that were refused. Throws when a request fails as a whole. */
export async function runBulk(module: string, operations: readonly Operation[]): Promise<readonly RefusedRecord[]> {
  const refused: RefusedRecord[] = [];
  for (let from = 0; from < operations.length; from += AT_ONCE) {
    const part = operations.slice(from, from + AT_ONCE);
    const { results } = await api.post<BulkAnswer>(`/records/${module}/bulk`, { atomic: false, operations: part });
    results.forEach((result, n) => {
      const id = part[n]?.id;
      if (result.status === 'error' && id !== undefined)
        refused.push({ id, problem: new ApiProblem(result.problem as ProblemDocument) });
    });
  }
  return refused;
}
