import type { Actor } from '@mokuai/access';
import type { ApprovalBox, ApprovalDetail, ApprovalSimulation, ApprovalSummary } from '@mokuai/contract';
import type { Model } from '@mokuai/definition';
import { isOver, offered, openFields } from '@mokuai/flow';
import { isUuid, Problem } from '@mokuai/kernel';
import { engineActor } from '../../records/engine-actor.js';
import { People } from '../people.js';
import type { Approval, Box, BoxFilter, DepartmentStore } from '../ports.js';
import { RecordSource } from '../record-source.js';
import { Acts, type ActPorts, type ActRequest } from './acts.js';
import { changesSince } from './changes-since.js';
import { highlighted, onceEach } from './highlighted.js';
import { cursorOf, placeOf } from './place.js';
import { mentioned, pathShown, person, summaryOf } from './present.js';
import { readableSnapshot } from './readable-snapshot.js';
import { simulate, type Imagined } from './simulate.js';
import { Submissions, type Submission } from './submissions.js';

export interface ApprovalPorts extends ActPorts {
  readonly departments: DepartmentStore;
}

/** A page of approvals, newest first. */
export interface ApprovalPage {
  readonly data: readonly ApprovalSummary[];
  readonly page: { readonly next: string | null };
}

/** What is looked for in a box: a module, a part of the title or of the submitter's name. */
export interface BoxSearch {
  readonly module?: string | undefined;
  readonly text?: string | undefined;
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
    const { departments, reader } = this.ports;
    const { module, recordId, snapshot } = approval;
    const readable = await readableSnapshot(departments, model, actor, module, snapshot);
    const record = isOver(state) ? undefined : await new RecordSource(reader, engineActor()).get(module, recordId);
    const now = record && (await readableSnapshot(departments, model, actor, module, record));
    const actions = offered(document, state, actor.userId);
    return {
      ...summaryOf(approval, names, actor.locale, highlighted(model, module, readable)),
      path: pathShown(approval, names, actor.locale),
      history: history.map((entry) => ({ ...entry, actor: entry.actor === null ? null : person(entry.actor, names) })),
      snapshot: readable,
      changes: now ? changesSince(model.module(module), readable, now) : {},
      editable: actions.includes('approve') ? openFields(document, state) : [],
      actions,
    };
  }

  /** Who would decide, if everybody approved; see `simulate`. For those who design (checked at the edge). */
  simulate(actor: Actor, imagined: Imagined): Promise<ApprovalSimulation> {
    return simulate(this.ports, actor, imagined);
  }

  /** What is looked for in one of the actor's boxes, newest first, with the counts of all. `after` is the `next` of the page before. */
  async box(actor: Actor, box: Box, search: BoxSearch, limit: number, after: string | undefined): Promise<ApprovalBox> {
    const { approvals } = this.ports;
    const before = placeOf(after);
    const filter = await this.filterOf(search);
    const [found, counts, modules] = await Promise.all([
      approvals.box(actor.userId, box, filter, limit + 1, before),
      approvals.counts(actor.userId),
      approvals.modules(actor.userId, box),
    ]);
    return { ...(await this.page(actor, found, limit)), counts, modules };
  }

  private async filterOf({ module, text }: BoxSearch): Promise<BoxFilter> {
    const part = text?.trim();
    if (!part) return { module };
    const people = new RecordSource(this.ports.reader, engineActor());
    const found = await people.find('user', { field: 'name', op: 'contains', value: part }, ['name']);
    return { module, text: { part, submitters: found.map((user) => user['id'] as string) } };
  }

  /**
   * The approvals of a record, newest first: all for who may read it, else those the actor takes part in. `after` is the `next`
   * of the page before.
   */
  async ofRecord(
    actor: Actor,
    module: string,
    recordId: string,
    limit: number,
    after: string | undefined,
  ): Promise<ApprovalPage> {
    const before = placeOf(after);
    if (!isUuid(recordId)) return { data: [], page: { next: null } };
    const concerning = (await this.mayRead(actor, module, recordId)) ? null : actor.userId;
    const found = await this.ports.approvals.ofRecord({ module, recordId, concerning }, limit + 1, before);
    return this.page(actor, found, limit);
  }

  /** Shows what was found; one more than the limit says that there is a next page. */
  private async page(actor: Actor, found: readonly Approval[], limit: number): Promise<ApprovalPage> {
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    const model = await this.ports.models.current();
    const names = await this.names(model, page.flatMap(mentioned));
    const departments = onceEach(this.ports.departments);
    const shown = async (approval: Approval): Promise<ApprovalSummary> => {
      const { module, snapshot } = approval;
      const readable = await readableSnapshot(departments, model, actor, module, snapshot);
      return summaryOf(approval, names, actor.locale, highlighted(model, module, readable));
    };
    return {
      data: await Promise.all(page.map(shown)),
      page: { next: last ? cursorOf({ at: last.updatedAt, id: last.id }) : null },
    };
  }

  private async visible(actor: Actor, id: string): Promise<Approval> {
    const approval = isUuid(id) ? await this.ports.approvals.load(id) : undefined;
    if (!approval) throw new Problem('not_found');
    if (await this.ports.approvals.concerns(id, actor.userId)) return approval;
    if (await this.mayRead(actor, approval.module, approval.recordId)) return approval;
    throw new Problem('not_found');
  }

  /** Whatever keeps the actor from the record: false. */
  private async mayRead(actor: Actor, module: string, recordId: string): Promise<boolean> {
    try {
      await this.ports.reader.one(actor, module, recordId, { fields: [] });
      return true;
    } catch (error) {
      if (error instanceof Problem && error.status < 500) return false;
      throw error;
    }
  }

  private names(model: Model, ids: readonly (string | null)[]): ReturnType<People['names']> {
    return new People(this.ports.reader, model).names(ids);
  }
}
