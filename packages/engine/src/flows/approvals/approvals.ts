import type { Actor } from '@mokuai/access';
import type { ApprovalDetail, ApprovalSummary } from '@mokuai/contract';
import type { Model } from '@mokuai/definition';
import { offered } from '@mokuai/flow';
import { isUuid, Problem } from '@mokuai/kernel';
import { People } from '../people.js';
import type { Approval, Box, DepartmentStore } from '../ports.js';
import { Acts, type ActPorts, type ActRequest } from './acts.js';
import { cursorOf, placeOf } from './place.js';
import { mentioned, pathShown, person, summaryOf } from './present.js';
import { readableSnapshot } from './readable-snapshot.js';
import { Submissions, type Submission } from './submissions.js';

export interface ApprovalPorts extends ActPorts {
  readonly departments: DepartmentStore;
}

/** A page of one of a user's boxes. */
export interface ApprovalPage {
  readonly data: readonly ApprovalSummary[];
  readonly counts: Readonly<Record<Box, number>>;
  readonly page: { readonly next: string | null };
}

/** Approvals as people see and use them. */
export class Approvals {
  readonly submissions: Submissions;
  private readonly acts: Acts;

  constructor(private readonly ports: ApprovalPorts) {
    this.submissions = new Submissions(ports);
    this.acts = new Acts(ports);
  }

  /**
   * Submits a record; one that was returned to this submitter is resubmitted. Throws 404 for a record the actor may not read,
   * 409 `approval_running`, 422 `no_approval_applies` and `no_approver`.
   */
  async submit(actor: Actor, module: string, recordId: string, submission: Submission): Promise<ApprovalDetail> {
    const { ports } = this;
    await ports.reader.one(actor, module, recordId);
    const running = await ports.approvals.running(recordId);
    if (running?.state.status === 'returned' && running.state.submitter === actor.userId)
      return this.act(actor, running.id, { action: 'resubmit', comment: submission.comment });
    const planned = await this.submissions.plan(actor, module, recordId, submission);
    await ports.database.transaction((sql) => this.submissions.commit(sql, planned));
    return this.detail(actor, planned.approval.id);
  }

  /**
   * Acts on an approval and answers how it stands then. Throws 404 for one that does not concern the actor; a 409 holds the
   * present state as `current`.
   */
  async act(actor: Actor, id: string, request: ActRequest): Promise<ApprovalDetail> {
    const approval = await this.visible(actor, id);
    try {
      await this.acts.act(actor, approval, request);
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 409) throw error;
      throw new Problem(
        error.code,
        error.faults,
        { ...error.extra, current: await this.detail(actor, id) },
        error.params,
      );
    }
    return this.detail(actor, id);
  }

  /** How an approval stands, for who takes part in it or may read its record. */
  async detail(actor: Actor, id: string): Promise<ApprovalDetail> {
    const approval = await this.visible(actor, id);
    const { document, state } = approval;
    const model = await this.ports.models.current();
    const history = await this.ports.approvals.history(id);
    const names = await this.names(model, [...mentioned(approval), ...history.map((entry) => entry.actor)]);
    return {
      ...summaryOf(approval, names, actor.locale),
      version: approval.version,
      path: pathShown(approval, names, actor.locale),
      history: history.map((entry) => ({ ...entry, actor: entry.actor === null ? null : person(entry.actor, names) })),
      snapshot: await readableSnapshot(this.ports.departments, model, actor, approval.module, approval.snapshot),
      actions: offered(document, state, actor.userId),
    };
  }

  /** One of the actor's boxes, newest first, with the counts of all. `after` is the `next` of the page before. */
  async box(actor: Actor, box: Box, limit: number, after: string | undefined): Promise<ApprovalPage> {
    const { approvals } = this.ports;
    const [found, counts, model] = await Promise.all([
      approvals.box(actor.userId, box, limit + 1, placeOf(after)),
      approvals.counts(actor.userId),
      this.ports.models.current(),
    ]);
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    const names = await this.names(model, page.flatMap(mentioned));
    return {
      data: page.map((approval) => summaryOf(approval, names, actor.locale)),
      counts,
      page: { next: last ? cursorOf({ at: last.updatedAt, id: last.id }) : null },
    };
  }

  private async visible(actor: Actor, id: string): Promise<Approval> {
    const approval = isUuid(id) ? await this.ports.approvals.load(id) : undefined;
    if (!approval) throw new Problem('not_found');
    if (!(await this.ports.approvals.concerns(id, actor.userId))) await this.mustRead(actor, approval);
    return approval;
  }

  /** Whatever keeps the actor from the record, the approval is not there either. */
  private async mustRead(actor: Actor, { module, recordId }: Approval): Promise<void> {
    await this.ports.reader.one(actor, module, recordId, { fields: [] }).catch((error: unknown) => {
      throw error instanceof Problem && error.status < 500 ? new Problem('not_found') : error;
    });
  }

  private names(model: Model, ids: readonly (string | null)[]): ReturnType<People['names']> {
    return new People(this.ports.reader, model).names(ids);
  }
}
