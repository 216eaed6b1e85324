import { isUuid, Problem } from '@mokuai/kernel';
import { cursorOf, placeOf } from './approvals/place.js';
import type { RunDetail, RunFilter, RunStore, RunSummary } from './ports.js';

/** A page of runs. */
export interface RunPage {
  readonly data: readonly RunSummary[];
  readonly page: { readonly next: string | null };
}

/** The runs of workflows, for those who look after them (capability `design`; checked at the edge). */
export class RunLog {
  constructor(private readonly runs: RunStore) {}

  /** Newest first. `after` is the `next` of the page before. */
  async list(filter: Omit<RunFilter, 'before'>, after: string | undefined): Promise<RunPage> {
    if (filter.record !== undefined && !isUuid(filter.record)) return { data: [], page: { next: null } };
    const before = placeOf(after);
    const found = await this.runs.list({ ...filter, limit: filter.limit + 1, ...(before ? { before } : {}) });
    const data = found.slice(0, filter.limit);
    const last = found.length > filter.limit ? data.at(-1) : undefined;
    return { data, page: { next: last ? cursorOf({ at: last.created_at, id: last.id }) : null } };
  }

  /** One run with what its steps did. Throws `not_found`. */
  async detail(id: string): Promise<RunDetail> {
    const run = isUuid(id) ? await this.runs.detail(id) : undefined;
    if (!run) throw new Problem('not_found');
    return run;
  }
}
