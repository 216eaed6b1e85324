import type { Actor } from '@mokuai/access';
import type { ApprovalDocument, Model, ModuleModel } from '@mokuai/definition';
import { start } from '@mokuai/flow';
import { isUuid, Problem } from '@mokuai/kernel';
import type { Models, Sql } from '../../ports.js';
import { engineActor } from '../../records/engine-actor.js';
import { People } from '../people.js';
import type { Approval } from '../ports.js';
import type { Values } from '../../records/path-value.js';
import { wordsForAll } from '../../records/words-of.js';
import { RecordSource } from '../record-source.js';
import { Subject } from '../subject.js';
import { apply, type Applied, type ApplyPorts } from './apply.js';
import { follow, type FollowPorts } from './follow.js';

export interface SubmissionPorts extends ApplyPorts, FollowPorts {
  readonly models: Models;
}

/** What a submission asks for. */
export interface Submission {
  /** Name of the approval; without it the first whose entry condition holds. */
  readonly approval?: string | undefined;
  readonly comment?: string | undefined;
}

/** A submission with everything read and decided; only the writing is left. */
export interface PlannedSubmission extends Applied {
  readonly approval: Omit<Approval, 'version' | 'submittedAt' | 'updatedAt'>;
}

/** Begins approvals. Planned and committed apart, so that a workflow step can do so in its own transaction. */
export class Submissions {
  constructor(private readonly ports: SubmissionPorts) {}

  /**
   * Finds the approval and its first approvers. Throws `not_found` for a record the actor may not read, `approval_running`,
   * `no_approval_applies`, `no_approver`.
   */
  async plan(actor: Actor, module: string, recordId: string, submission: Submission): Promise<PlannedSubmission> {
    const { ports } = this;
    const model = await ports.models.current();
    const target = model.module(module);
    if (!target) throw new Problem('unknown_module', [], {}, { module });
    // Reading as the actor is the check; what counts is the whole record.
    await ports.reader.one(actor, module, recordId);
    const source = new RecordSource(ports.reader, engineActor());
    const record = await source.get(module, recordId);
    if (!record) throw new Problem('not_found');
    if (await ports.approvals.running(recordId)) throw new Problem('approval_running');

    const subject = new Subject(source, module, record, {});
    const submitter = isUuid(actor.userId) ? actor.userId : record['owner'];
    if (typeof submitter !== 'string') throw new Problem('no_approval_applies');
    const document = await this.applying(model, subject, submitter, submission.approval);
    const begun = start(document, { submitter, at: new Date(ports.clock()).toISOString(), ...withComment(submission) });
    const followed = await follow(ports, model, document, subject, begun);
    const names = await new People(ports.reader, model).names([submitter]);
    return {
      approval: {
        id: ports.newId(),
        module,
        recordId,
        title: titleOf(target, record),
        depth: actor.via?.depth ?? 0,
        document,
        state: followed.state,
        snapshot: record,
      },
      actor: submitter,
      submitterName: names.get(submitter) ?? '',
      followed,
    };
  }

  /** Stores a planned submission and does what follows from it. Throws `approval_running` when somebody was quicker. */
  async commit(sql: Sql, planned: PlannedSubmission): Promise<void> {
    if (!(await this.ports.approvals.insert(sql, planned.approval))) throw new Problem('approval_running');
    await apply(this.ports, sql, planned);
  }

  private async applying(model: Model, subject: Subject, submitter: string, name?: string): Promise<ApprovalDocument> {
    for (const document of model.approvals(subject.module)) {
      if (name !== undefined && document.name !== name) continue;
      if (await this.ports.conditions.holds(model, document.entry, subject, engineActor(submitter))) return document;
    }
    throw new Problem('no_approval_applies');
  }
}

/** What a record is called, when it has a name, told to whoever takes part. */
export const titleOf = (module: ModuleModel, record: Values): string =>
  wordsForAll(module.fields.get(module.titleField), record[module.titleField]);

const withComment = ({ comment }: Submission): { comment?: string } => (comment === undefined ? {} : { comment });
